import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interview } from '../../../src/interview/answers.ts';
import { type DocumentKind, documentKinds } from '../../../src/packet/documents/document-shape.ts';
import { root } from '../../house/tree.ts';
import { answer, entries, filing } from '../../src/follow-up/entries.ts';
import { kitchenWorker, versionOf } from '../../src/packet/documents/persona-documents.ts';
import { personaNow } from '../../src/packet/personas.ts';
import { countGlyphs } from './glyphs.ts';
import { ask, buildHarness, printAll } from './printing.ts';

/** The same person speaking another language; for Arabic with words of that script, which were invented. */
function speaking(language: string): Interview {
  const json = JSON.stringify(kitchenWorker())
    .replaceAll('"language":"es"', `"language":"${language}"`)
    .replaceAll('"askedIn":"es"', `"askedIn":"${language}"`)
    .replaceAll('Le dicen el Chef.', language === 'ar' ? 'يسمّونه الشيف.' : 'Le dicen el Chef.');
  return { ...(JSON.parse(json) as Interview), intervieweeLanguage: language };
}

/** One report was declined, another is with its office: every letter about a filing has something to speak of. */
const followUp = entries(
  filing({ reference: 'H-2026-77', sent: 'ab12'.repeat(16) }),
  answer({ came: 'handed-back', to: 'opr', on: '2026-11-10' }),
  filing({ channel: 'opr', on: '2026-11-03', noneGiven: true }),
);
/** Two languages; in the long form every one that is shipped. */
const tongues =
  process.env.TONGUES === 'all' ? readdirSync(`${root}/locales`).filter((language) => language !== 'en') : ['es', 'ar'];
const people = new Map(
  tongues.map((language) => [language, { ...(language === 'es' ? kitchenWorker() : speaking(language)), followUp }]),
);
const personSpeaking = (language: string): Interview => {
  const person = people.get(language);
  if (!person) throw new Error('Nobody speaks that here');
  return person;
};
const cases: readonly (readonly [string, DocumentKind])[] = tongues.flatMap((tongue) =>
  documentKinds.map((kind) => [tongue, kind] as const),
);
const sent = { to: ['le'], on: '2026-11-20', formats: 'pdf', sha256: '12'.repeat(32) };

let harness = '';
let folders: readonly string[] = [];
const opened = mkdtempSync(join(tmpdir(), 'constancia-opened-'));
afterAll(() => {
  for (const each of [harness, opened, ...folders]) if (each !== '') rmSync(each, { recursive: true, force: true });
});

beforeAll(async () => {
  harness = await buildHarness();
  folders = await printAll(
    harness,
    cases.map(([tongue, kind]) => {
      const interview = personSpeaking(tongue);
      const source = {
        interview,
        version: versionOf(interview),
        exports: [sent],
        now: personaNow,
        timeZone: 'America/Denver',
      };
      return { kind: 'document', document: { kind, source, formats: ['pdf', 'docx', 'text'] } };
    }),
  );
  const docx = cases.map(([, kind], index) => join(folders[index] ?? '', 'data', `${kind}.docx`));
  // One run for all of them; each under its own name.
  for (const [index, file] of docx.entries()) {
    const [tongue, kind] = cases[index] ?? [];
    ask('cp', file, join(opened, `${tongue}-${kind}.docx`));
  }
  ask(
    'soffice',
    `-env:UserInstallation=file://${opened}/profile`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    opened,
    ...cases.map(([tongue, kind]) => join(opened, `${tongue}-${kind}.docx`)),
  );
}, 180_000);

const fileOf = (tongue: string, kind: DocumentKind, ending: string): string => {
  const index = cases.findIndex(([one, other]) => one === tongue && other === kind);
  return join(folders[index] ?? '', 'data', `${kind}.${ending}`);
};
/** Words of a text without what layout does to it: direction marks, ligatures of the letters, rules and bars. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKC')
      .replace(/[\u200B-\u200F\u2066-\u2069\u202A-\u202E\u00AD]/g, '')
      .match(/[\p{L}\p{M}]{3,}/gu) ?? [],
  );
const missing = (from: ReadonlySet<string>, text: string): readonly string[] => {
  const there = wordsIn(text);
  return [...from].filter((word) => !there.has(word));
};

describe.each(cases)('in %s: %s', (tongue, kind) => {
  const words = (): ReadonlySet<string> => wordsIn(readFileSync(fileOf(tongue, kind, 'txt'), 'utf8'));

  it('is a clean, tagged PDF with real fonts and the same words', () => {
    const file = fileOf(tongue, kind, 'pdf');
    expect(ask('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(ask('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    expect(countGlyphs(file).missing).toBe(0);
    const fonts = ask('pdffonts', file).split('\n').slice(2);
    expect(fonts.filter((line) => /Type 3/.test(line) || /\bno\s+\w+\s+\w+\s+\d+\s+\d+$/.test(line))).toEqual([]);
    const pages = ask('pdftotext', '-layout', file, '-');
    // Readers cut Arabic into its forms, and what stands in it; the plain text and the word processor's file have it whole.
    const text = readFileSync(fileOf(tongue, kind, 'txt'), 'utf8').replace(/^ +\[ar\]\n(?: +\|.*\n)+/gm, '');
    const latin = new Set([...wordsIn(text)].filter((word) => /^\p{Script=Latin}+$/u.test(word)));
    expect(missing(latin, pages)).toEqual([]);
    expect(/\p{Script=Arabic}/u.test(pages)).toBe([...words()].some((word) => /\p{Script=Arabic}/u.test(word)));
  });

  it('opens in a word processor with the same words', () => {
    const text = readFileSync(join(opened, `${tongue}-${kind}.txt`), 'utf8');
    const foot = wordsIn(`case page code of ${personSpeaking(tongue).codeName}`);
    expect(missing(words(), text).filter((word) => !foot.has(word))).toEqual([]);
  });
});

describe('right to left', () => {
  it('is the direction of the Arabic cells and runs, and of no English ones', () => {
    const xml = ask('unzip', '-p', fileOf('ar', 'declaration', 'docx'), 'word/document.xml');
    const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([run]) => run);
    const text = (run: string): string => run.replace(/<[^>]*>/g, '');
    const arabic = runs.filter((run) => /\p{Script=Arabic}/u.test(text(run)));
    expect(arabic.length).toBeGreaterThan(50);
    expect(arabic.filter((run) => !run.includes('<w:rtl/>')).map(text)).toEqual([]);
    const english = runs.filter((run) => /^I declare under penalty/.test(text(run)));
    expect(english.length).toBeGreaterThan(0);
    expect(english.filter((run) => run.includes('<w:rtl/>'))).toEqual([]);
  });
});
