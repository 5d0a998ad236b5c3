import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { root } from '../house/tree.ts';

type Ended = { readonly code: number; readonly out: string; readonly complaint: string };
const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'scripts', 'packet.mjs'), join(root, 'tests/fixtures/personas/scenario-01.json'), ...args],
      { cwd: root },
      (_error, out, complaint) => resolve({ code: child.exitCode ?? 1, out, complaint }),
    );
  });

type Page = { readonly size: readonly [number, number]; readonly rotation?: number };
/** A document whose pages say which one they are, with a frame at their very edge. */
async function document(words: string, pages: readonly Page[], field?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { size, rotation = 0 } of pages) {
    const page = pdf.addPage([...size]);
    page.setRotation(degrees(rotation));
    const [width, height] = size;
    page.drawRectangle({ x: 1, y: 1, width: width - 2, height: height - 2, borderWidth: 2, borderColor: rgb(1, 0, 0) });
    page.drawText(words, { x: 30, y: 30, size: 18, font });
  }
  if (field !== undefined) {
    const box = pdf.getForm().createTextField('field');
    box.setText(field);
    box.addToPage(pdf.getPage(0), { x: 40, y: 100, width: 200, height: 30 });
  }
  return pdf.save();
}

const letter = [612, 792] as const;

/** Twenty files, of which five are bad. The names order them. */
async function twentyIn(folder: string): Promise<void> {
  const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
  const lock = (from: string, to: string, user: string): void => {
    execFileSync('qpdf', ['--encrypt', user, 'owner', '256', '--', join(folder, from), join(folder, to)]);
  };
  for (const [index, rotation] of [0, 90, 180, 270].entries()) {
    put(`0${index + 1} turned.pdf`, await document(`Turned ${rotation}`, [{ size: letter, rotation }]));
  }
  put('05 wide.pdf', await document('Wide', [{ size: [1200, 400] }, { size: [400, 1200], rotation: 90 }]));
  put('06 small.pdf', await document('Small', [{ size: [180, 120] }]));
  put('07 poster.pdf', await document('Poster', [{ size: [3000, 4000] }]));
  put('08 form.pdf', await document('Form', [{ size: letter }], 'FILLED BY HAND'));
  lock('08 form.pdf', '09 owner locked.pdf', '');
  for (const [name, to] of [
    ['plain.jpg', '10 photo.jpg'],
    ['plain.png', '11 photo.png'],
    ['plain.webp', '12 photo.webp'],
    ['picture.heic', '13 photo.heic'],
    ['plain.jpg', '14 wrong ending.pdf'],
  ] as const) {
    copyFileSync(join(root, 'tests/fixtures/exhibits', name), join(folder, to));
  }
  put('15 note.txt', 'What was written down the same night.\n\nAnd the next day.');
  lock('08 form.pdf', '16 locked.pdf', 'secret');
  const whole = await document('Cut off', [{ size: letter }]);
  put('17 cut off.pdf', whole.slice(0, whole.length - 200));
  put('18 no pdf.pdf', Buffer.from([1, 0, 2, 0, 3, 255, 254, 0, 9, 9]));
  put('19 broken photo.jpg', readFileSync(join(root, 'tests/fixtures/exhibits/plain.jpg')).subarray(0, 200));
  put('20 empty.pdf', '');
}

const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

test('the command binds twenty exhibits, names the bad ones, and ends with 3', async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'constancia-exhibits-'));
  try {
    const [brought, out] = [join(folder, 'brought'), join(folder, 'out')];
    mkdirSync(brought);
    await twentyIn(brought);
    const args = ['--channel', 'oig', '--identity', 'identified', '--format', 'pdf,json', '--exhibits', brought];
    const { code, complaint } = await run(...args, '--out', out);
    expect(complaint.match(/INCOMPLETE: exhibit \w+ \([^)]*\): [\w-]+/g)).toEqual([
      'INCOMPLETE: exhibit P (16 locked.pdf): locked',
      'INCOMPLETE: exhibit Q (17 cut off.pdf): broken',
      'INCOMPLETE: exhibit R (18 no pdf.pdf): kind',
      'INCOMPLETE: exhibit S (19 broken photo.jpg): broken',
      'INCOMPLETE: exhibit T (20 empty.pdf): empty',
    ]);
    expect(code).toBe(3);
    execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: out });
    expect(readdirSync(join(out, 'data', 'exhibits'))).toHaveLength(19);

    const pdf = join(out, 'data', 'packet-INCOMPLETE.pdf');
    execFileSync('qpdf', ['--check', pdf]);
    const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    expect(facts).toMatch(/Tagged: +yes/);
    const pages = Number(/Pages: +(\d+)/.exec(facts)?.[1]);
    const pagesOfText = textOf(pdf).split('\f').slice(0, pages);
    expect(pagesOfText[0]).toContain('THIS PACKET IS INCOMPLETE');
    // Every page says where it stands, in one row from first to last.
    expect(pagesOfText.map((text) => Number(/page (\d+) of (\d+)\s*$/.exec(text.trimEnd())?.[1]))).toEqual(
      Array.from({ length: pages }, (_, index) => index + 1),
    );
    const stamped = pagesOfText.flatMap(
      (text) => /Heron 14 (\d{6}) · Exhibit (\w+), page/.exec(text)?.slice(1, 3).join(' ') ?? [],
    );
    expect(stamped).toEqual(
      ['A', 'B', 'C', 'D', 'E', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O'].map(
        (mark, index) => `${String(index + 1).padStart(6, '0')} ${mark}`,
      ),
    );
    const all = pagesOfText.join('\n');
    for (const words of ['Turned 90', 'Turned 270', 'Poster', 'FILLED BY HAND', 'And the next day.']) {
      expect(all).toContain(words);
    }
    // Fonts that a file leaves to its readers are named on its sheet; the pages of the packet itself bring all of theirs along.
    expect(all.replace(/\s+/g, ' ')).toContain('Not in the file: Helvetica.');
    const firstOfExhibits = pagesOfText.findIndex((text) => /\d{6} · Exhibit A, page 1/.test(text));
    const own = execFileSync('pdffonts', ['-l', String(firstOfExhibits), pdf], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(own.filter((row) => !/CID TrueType\s+Identity-H\s+yes yes yes/.test(row))).toEqual([]);
    expect([firstOfExhibits > 5, own.length > 2]).toEqual([true, true]);
    // The same files make the same packet, byte for byte.
    const again = join(folder, 'again');
    await run(...args, '--out', again);
    const bytesOf = (where: string) => readFileSync(join(where, 'data', 'packet-INCOMPLETE.pdf'));
    expect(bytesOf(again).equals(bytesOf(out))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Every file below a folder, by its path there. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

/** Opens a sealed packet with the `age` command, in a terminal of its own where it asks for the passphrase. */
function openWithAge(folder: string, [how, secret]: readonly ['key' | 'passphrase', string]): string {
  const sealed = filesIn(folder).filter((path) => path.endsWith('.age'));
  expect(sealed).toHaveLength(1);
  const [from, zip, opened] = [join(folder, sealed[0] ?? ''), join(folder, 'opened.zip'), join(folder, 'opened')];
  if (how === 'key') execFileSync('age', ['-d', '-i', secret, '-o', zip, from]);
  else execFileSync('script', ['-qec', `age -d -o '${zip}' '${from}'`, '/dev/null'], { input: `${secret}\n` });
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
    mkdirSync(join(opened, path, '..'), { recursive: true });
    writeFileSync(join(opened, path), bytes);
  }
  return opened;
}

test('nothing lies beside a packet that holds something back, and age opens one that is sealed', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'constancia-sealed-'));
  try {
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('redaction.json'), JSON.stringify({ answers: ['account-story@i1'] }));
    writeFileSync(at('passphrase.txt'), 'four plain words here\n');
    execFileSync('age-keygen', ['-o', at('key.txt')], { stdio: 'ignore' });
    const recipient = execFileSync('age-keygen', ['-y', at('key.txt')], { encoding: 'utf8' }).trim();
    const args = ['--channel', 'oig', '--format', 'text', '--out'];
    const open = await run(...args, at('open'));
    const redacted = await run(...args, at('redacted'), '--redact', at('redaction.json'));
    const toKey = await run(...args, at('to key'), '--encrypt', recipient);
    const toPassphrase = await run(...args, at('to passphrase'), '--encrypt', at('passphrase.txt'));
    const bag = ['HOW-TO-CHECK.txt', 'bag-info.txt', 'bagit.txt', 'data/packet.txt', 'manifest-sha256.txt'];
    const whole = [...bag, 'tagmanifest-sha256.txt'];
    expect([open.code, filesIn(at('open'))]).toEqual([0, [...whole, 'decision.json'].sort()]);
    expect(open.complaint).not.toContain('decision.json');
    expect([redacted.code, filesIn(at('redacted'))]).toEqual([0, whole]);
    expect(redacted.complaint).toContain('decision.json is not written');
    for (const [ended, name, secret] of [
      [toKey, 'to key', ['key', at('key.txt')]],
      [toPassphrase, 'to passphrase', ['passphrase', 'four plain words here']],
    ] as const) {
      expect([ended.code, filesIn(at(name)).filter((path) => path.endsWith('.json'))]).toEqual([0, []]);
      const opened = openWithAge(at(name), secret);
      const [root = ''] = filesIn(opened).filter((path) => path.endsWith('bagit.txt'));
      const inside = join(opened, root, '..');
      expect(filesIn(inside)).toEqual(whole);
      execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: inside });
      expect(readFileSync(join(inside, 'data/packet.txt'), 'utf8')).toBe(
        readFileSync(join(at('open'), 'data/packet.txt'), 'utf8'),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
