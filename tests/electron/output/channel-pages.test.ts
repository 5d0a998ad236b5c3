import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx, writeDocx } from '../../../electron/output/docx/write-docx.ts';
import { pdfWords } from '../../../electron/output/exhibits/pdf-words.ts';
import type { ChannelId } from '../../../src/channels/channel.ts';
import { format as docx } from '../../../src/export/formats/docx.ts';
import { format as pdf } from '../../../src/export/formats/pdf-html.ts';
import { type AnswerPassage, passagesOf } from '../../../src/interview/answer-passages.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { PlacedAnswer } from '../../../src/packet/carry.ts';
import { openDraft } from '../../../src/packet/open-draft.ts';
import { agreedMaterial, kitchenWorker } from '../../src/packet/agreed-material.ts';
import { packetChannels } from '../../src/packet/personas.ts';
import { forgetKeptPages, lookedOver } from './approved-pages.ts';
import { countGlyphs } from './glyphs.ts';
import { changedCells, gridOf, type PagePicture, pagePictures } from './page-pictures.ts';
import { bare, lackingOn, pageWords } from './page-words.ts';
import { ask, buildHarness, printAll } from './printing.ts';
import { type Tongue, toldIn, tongues } from './translated-case.ts';

/** The long form sets CHANNELS=all. */
const channels: readonly ChannelId[] = process.env.CHANNELS === 'all' ? packetChannels : ['oig', 'crcl', 'cong'];
/** In the short form each office gets a packet in another language. */
const cases = channels.flatMap((channel, index) =>
  tongues.flatMap((tongue, place) =>
    process.env.CHANNELS === 'all' || index === place
      ? [{ channel, tongue, name: `${channel}-${tongue.language}` }]
      : [],
  ),
);

const arabicCase = cases.findIndex(({ name }) => name === 'crcl-ar');

/** What may befall a page: a softer or uneven print of the same, and three lines in its middle that are not as they were. */
function spoiled(page: PagePicture): Readonly<Record<string, PagePicture>> {
  const { width, height, dots } = page;
  const [from, to] = [Math.round(height * 0.6), Math.round(height * 0.6) + 20];
  const at = (x: number, y: number): number => dots[y * width + x] ?? 255;
  const changed = (dot: (x: number, y: number) => number): PagePicture => ({
    ...page,
    dots: dots.map((_, index) => dot(index % width, Math.floor(index / width))),
  });
  const inBand = (y: number): boolean => y >= from && y < to;
  return {
    softer: changed((x, y) => (at(x - 1, y) + 2 * at(x, y) + at(x + 1, y)) / 4),
    uneven: changed((x, y) => Math.min(255, at(x, y) + ((x * 7 + y * 13) % 25) - (at(x, y) < 255 ? 12 : 0))),
    gone: changed((x, y) => (inBand(y) ? 255 : at(x, y))),
    moved: changed((x, y) => (inBand(y) ? at(x, y - 4) : at(x, y))),
    'printed over': changed((x, y) => (inBand(y) ? Math.min(at(x, y), at(x, y - 27)) : at(x, y))),
    mirrored: changed((x, y) => (inBand(y) ? at(width - 1 - x, y) : at(x, y))),
  };
}

const saidIn = (placed: readonly PlacedAnswer[]): readonly AnswerPassage[] =>
  placed.flatMap(({ answer }) => passagesOf(answer).filter(({ part, language }) => part !== 'note' && language));

/** The packet, the words that it must hold, and those that it must not. */
function expectedOf(channel: ChannelId, tongue: Tongue) {
  const material = agreedMaterial(channel, {}, {}, toldIn(kitchenWorker, tongue));
  const [made, draft] = [assemblePacket(material), openDraft(material)];
  if (!made.ok || !draft.ok) throw new Error(`${channel}: no packet`);
  const { carriage } = draft.value;
  const carried = saidIn(carriage.carried);
  const all = carried.map(({ text }) => bare(text)).join(' ');
  const kept = carriage.leftOut.filter(({ why }) => why === 'safety' || why === 'immigration' || why === 'obsolete');
  return {
    packet: made.value,
    carried,
    // A short word that stays out may well stand elsewhere.
    never: saidIn(kept).filter(({ text }) => bare(text).length > 24 && !all.includes(bare(text))),
  };
}

const missingIn = (text: string, passages: readonly AnswerPassage[]): readonly string[] =>
  passages.filter((passage) => !text.includes(bare(passage.text))).map(({ text: words }) => words);
const heldIn = (text: string, passages: readonly AnswerPassage[]): readonly string[] =>
  passages.filter((passage) => text.includes(bare(passage.text))).map(({ text: words }) => words);

describe('every page of every office', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-channels-'));
  let harness = '';
  let printed: readonly string[] = [];
  let unshaped = '';
  const pdfOf = (index: number): string => join(printed[index] ?? '', 'packet.pdf');

  beforeAll(async () => {
    forgetKeptPages();
    harness = await buildHarness();
    const wanted = cases.map(({ channel, tongue }) => {
      const rendered = pdf.render(expectedOf(channel, tongue).packet, { paper: 'letter' });
      if (rendered.kind !== 'print') throw new Error('Nothing to print');
      return { kind: 'print', request: rendered.request } as const;
    });
    // A few at a time: the printing room has one window, and a limit.
    for (let at = 0; at < wanted.length; at += 12)
      printed = [...printed, ...(await printAll(harness, wanted.slice(at, at + 12)))];
    const arabic = wanted[arabicCase]?.request;
    if (!arabic) throw new Error('No Arabic packet');
    const styles = `${arabic.styles}\n* { font-feature-settings: "init" 0, "medi" 0, "fina" 0; }`;
    [unshaped = ''] = await printAll(harness, [{ kind: 'print', request: { ...arabic, styles } }]);
    for (const { channel, tongue, name } of cases) {
      const rendered = docx.render(expectedOf(channel, tongue).packet, { paper: 'letter' });
      if (rendered.kind !== 'document') throw new Error('No document');
      writeFileSync(join(folder, `${name}.docx`), await writeDocx(rendered.request));
    }
    const files = cases.map(({ name }) => join(folder, `${name}.docx`));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { stdio: 'ignore' },
    );
  }, 1_800_000);
  afterAll(() => {
    for (const each of [...printed, unshaped]) rmSync(join(each, '..'), { recursive: true, force: true });
    for (const each of [harness, folder]) rmSync(each, { recursive: true, force: true });
  });

  it.each(cases.map(({ name }, index) => [name, index] as const))(
    '%s: sound, tagged, in embedded fonts with a glyph for every sign',
    (_name, index) => {
      expect(ask('qpdf', '--check', pdfOf(index))).toContain('No syntax or stream encoding errors found');
      expect(ask('pdfinfo', pdfOf(index))).toMatch(/Tagged:\s+yes/);
      const rows = ask('pdffonts', pdfOf(index)).trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.filter((row) => !/CID TrueType\s+Identity-H\s+yes yes yes/.test(row))).toEqual([]);
      const glyphs = countGlyphs(pdfOf(index));
      expect([glyphs.drawn > 3000, glyphs.missing]).toEqual([true, 0]);
    },
  );

  it.each(cases.map(({ name, channel, tongue }, index) => [name, channel, tongue, index] as const))(
    '%s: all that was agreed to, and nothing else',
    async (name, channel, tongue, index) => {
      const { carried, never, packet } = expectedOf(channel, tongue);
      const foot = new RegExp(
        bare(packet.footer.replace(/\{\{\w+\}\}/g, 'PAGE')).replaceAll('page', '(?:page|\\d+)'),
        'g',
      );
      const body = pageWords(pdfOf(index), foot);
      const office = pageWords(join(folder, `${name}.pdf`), foot);
      const word = await readDocx(new Uint8Array(readFileSync(join(folder, `${name}.docx`))));
      const twin = bare(
        [...word.values()]
          .join(' ')
          .replace(/<[^>]*>/g, '')
          .replace(/&\w+;/g, ' '),
      );
      const words = bare((await pdfWords(new Uint8Array(readFileSync(pdfOf(index))))).join(' '));
      expect({
        'pdf lacks': lackingOn(body, carried),
        'docx lacks': missingIn(twin, carried),
        'word processor lacks': lackingOn(office, carried),
        'too much': heldIn(`${body.flow} ${twin} ${office.flow} ${words}`, never),
      }).toEqual({ 'pdf lacks': [], 'docx lacks': [], 'word processor lacks': [], 'too much': [] });
      expect([carried.length > 40, never.length > 0]).toEqual([true, true]);
    },
  );

  it.each(cases.map(({ name }, index) => [name, index] as const))('%s: looks as it was approved', (name, index) => {
    expect(lookedOver(name, pdfOf(index))).toEqual([]);
  });

  it('notices a passage that is gone, moved, printed over, mirrored, or of letters that are not joined', () => {
    const [page] = pagePictures(pdfOf(arabicCase));
    if (!page) throw new Error('No page');
    const changes = Object.entries(spoiled(page)).map(([what, now]) => [
      what,
      changedCells(gridOf(page), gridOf(now)).length > 0,
    ]);
    expect(Object.fromEntries(changes)).toEqual({
      softer: false,
      uneven: false,
      gone: true,
      moved: true,
      'printed over': true,
      mirrored: true,
    });
    const [joined, parted] = [pdfOf(arabicCase), join(unshaped, 'packet.pdf')].map((pdf) =>
      pagePictures(pdf).map(gridOf),
    );
    expect(joined?.some((grid, index) => changedCells(grid, parted?.[index] ?? grid).length > 0)).toBe(true);
  });
});
