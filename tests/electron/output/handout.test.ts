import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportHandout, type HandoutRequest, prepareHandout } from '../../../electron/output/export-handout.ts';
import { freeName } from '../../../electron/output/save.ts';
import { type Paper, papers } from '../../../src/export/format.ts';
import { handoutFormats } from '../../../src/export/handout-formats.ts';
import { root } from '../../house/tree.ts';
import { textOfBlocks } from '../../src/packet/packet-reading.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';
import { countGlyphs } from './glyphs.ts';
import { ask, buildHarness, printAll } from './printing.ts';

const shipped = readdirSync(`${root}/locales`);
const languages = process.env.TONGUES === 'all' ? shipped : ['en', 'es', 'ar', 'zh'];
/** Every language on the usual sheet; other sheets where the letters differ most. */
const variants = (language: string): readonly (readonly [Paper, boolean])[] =>
  papers
    .flatMap((paper) => [true, false].map((discreet) => [paper, discreet] as const))
    .filter(([paper, discreet]) => (paper === 'letter' && discreet) || language === 'en' || language === 'ar');
const nobody = { ...personas[0]?.interview, answers: {}, subjects: [], intervieweeLanguage: 'es' };
const people = [
  ...personas,
  { name: 'nothing known yet', interview: nobody as (typeof personas)[number]['interview'] },
];

type Case = { readonly name: string; readonly request: HandoutRequest; readonly print: ReturnType<typeof printOf> };
const printOf = (handout: Awaited<ReturnType<typeof prepareHandout>>, paper: Paper) => {
  const rendered = handoutFormats.find(({ id }) => id === 'pdf')?.render(handout, { paper });
  if (rendered?.kind !== 'print') throw new Error('not a print request');
  return rendered.request;
};

const requests = people.flatMap(({ name, interview }) =>
  languages.flatMap((language) =>
    variants(language).map(([paper, discreet]) => ({
      name: `${name}, ${language}, ${paper}${discreet ? '' : ', open'}`,
      request: {
        interview,
        formats: ['pdf'],
        paper,
        now: personaNow,
        timeZone: 'America/New_York',
        language,
        discreet,
      },
    })),
  ),
);

const files: Record<string, string> = {};
const folders: string[] = [];
let cases: readonly Case[] = [];

beforeAll(async () => {
  cases = await Promise.all(
    requests.map(async ({ name, request }) => ({
      name,
      request,
      print: printOf(await prepareHandout(request), request.paper),
    })),
  );
  const first = cases.find(({ request }) => request.language === 'en');
  if (!first) throw new Error('no case');
  // More than fits: the printer has to make it smaller.
  const crowded = {
    ...first.print,
    html: first.print.html.replace('</main>', `${'<p>more to read<br>and more</p>'.repeat(9)}</main>`),
  };
  const harness = await buildHarness();
  const wanted = [...cases.map(({ print }) => print), crowded, first.print];
  const printed = await printAll(
    harness,
    wanted.map((request) => ({ kind: 'print', request }) as const),
  );
  for (const [index, { name }] of cases.entries()) files[name] = `${printed[index]}/packet.pdf`;
  files.crowded = `${printed.at(-2)}/packet.pdf`;
  files.again = `${printed.at(-1)}/packet.pdf`;
  folders.push(harness, `${printed[0]}/..`);
}, 400_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const fileOf = (name: string): string => files[name] ?? '';
const infoOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ask('pdfinfo', fileOf(name))
      .split('\n')
      .map((line) => [line.slice(0, 16).trim().replace(':', ''), line.slice(17).trim()]),
  );
/** Every word once, without the signs around it: the twin repeats heads and numbers its steps. */
const wordsIn = (text: string): readonly string[] =>
  [...new Set(text.match(/[\p{L}\p{N}]+/gu))].filter((word) => !/^[1-4]$/.test(word)).toSorted();
const titleIn = (language: string): string =>
  JSON.parse(readFileSync(`${root}/locales/${language}/content.json`, 'utf8'))['handout.title'];
/** Arabic letters are joined, and Chinese has no spaces: their words cannot be counted on a page. */
const counted = (language: string): boolean => language === 'en' || language === 'es';
const sizes = { letter: '612 x 792 pts (letter)', a4: '594.96 x 841.92 pts (A4)' } as const;

describe('printed handouts', () => {
  it.each(requests.map(({ name, request }) => [name, request] as const))(
    '%s: one page, tagged, neutral',
    (name, request) => {
      const { Pages, Title, Tagged, 'Page size': size, Author, Creator } = infoOf(name);
      expect({ Pages, Title, Tagged, size, Author, Creator }).toEqual({
        Pages: '1',
        Title: titleIn(request.language),
        Tagged: 'yes',
        size: sizes[request.paper],
        Author: undefined,
        Creator: undefined,
      });
    },
  );

  it('is made smaller rather than longer', () => {
    expect(infoOf('crowded').Pages).toBe('1');
  });

  it('is the same bytes again', () => {
    const name = cases.find(({ request }) => request.language === 'en')?.name ?? '';
    expect(readFileSync(fileOf('again')).equals(readFileSync(fileOf(name)))).toBe(true);
  });

  it.each(
    requests.filter(({ request }) => counted(request.language)).map(({ name, request }) => [name, request] as const),
  )('%s: the page says every word of the text twin', async (name, request) => {
    const twin = handoutFormats[1]?.render(await prepareHandout(request), { paper: request.paper });
    const page = execFileSync('pdftotext', ['-raw', fileOf(name), '-'], { encoding: 'utf8' });
    expect(wordsIn(page)).toEqual(wordsIn(twin?.kind === 'text' ? twin.text : ''));
  });

  it.each(requests.filter(({ request }) => !counted(request.language)).map(({ name }) => [name] as const))(
    '%s: in bundled fonts, inside the margins',
    (name) => {
      const rows = ask('pdffonts', fileOf(name)).trim().split('\n').slice(2);
      const foreign = rows.filter((row) => !/^[A-Z]{6}\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/.test(row));
      const box = ask('pdftotext', '-bbox', fileOf(name), '-');
      const ends = [...box.matchAll(/xMin="([\d.-]+)".*xMax="([\d.-]+)"/g)].map(([, from, to]) => [
        Number(from),
        Number(to),
      ]);
      const width = Number(/width="([\d.]+)"/.exec(box)?.[1]);
      const outside = ends.filter(([from = 0, to = 0]) => from < 46 || to > width - 46);
      const { missing } = countGlyphs(fileOf(name));
      expect({ missing, foreign, outside, words: ends.length > (name.includes(', zh,') ? 15 : 60) }).toEqual({
        missing: 0,
        foreign: [],
        outside: [],
        words: true,
      });
    },
  );
});

describe('the text of a handout', () => {
  const english = Object.entries(
    JSON.parse(readFileSync(`${root}/locales/en/content.json`, 'utf8')) as Readonly<Record<string, string>>,
  ).flatMap(([key, text]) => (/^(handout|clock|channel)\./.test(key) && /(\w+\W+){4}\w+/.test(text) ? [text] : []));

  it.each(shipped.filter((language) => language !== 'en'))('speaks no unmarked English in %s', async (language) => {
    const handouts = await Promise.all(
      requests
        .filter(({ request }) => request.paper === 'letter' && request.language === languages[0])
        .map(({ request }) => prepareHandout({ ...request, language })),
    );
    const texts = handouts.map(({ blocks }) => textOfBlocks(blocks));
    expect(english.filter((text) => texts.some((said) => said.split(`EN: ${text}`).join('').includes(text)))).toEqual(
      [],
    );
  });
});

describe('exportHandout', () => {
  const interview = personas[0]?.interview as HandoutRequest['interview'];
  const asked = (changes: Partial<HandoutRequest>): HandoutRequest => ({
    interview,
    formats: ['pdf', 'text'],
    paper: 'letter',
    now: personaNow,
    timeZone: 'America/New_York',
    ...changes,
  });
  const printer = async ({ html }: { readonly html: string }) => new TextEncoder().encode(html);

  it('speaks the language of the person and gives files names that tell nothing', async () => {
    const made = await exportHandout(asked({}), printer);
    if (!made.ok) throw new Error(made.failure.code);
    expect({ language: made.value.handout.language, files: made.value.files.map(({ name }) => name) }).toEqual({
      language: interview.intervieweeLanguage,
      files: ['information.pdf', 'information.txt'],
    });
  });

  it.each([[['docx']], [[]], [['pdf', 'pdf']]])('refuses the formats %j', async (formats) => {
    expect(await exportHandout(asked({ formats }), printer)).toEqual({ ok: false, failure: { code: 'bad-input' } });
  });

  it('says that it could not print', async () => {
    const broken = async (): Promise<Uint8Array> => {
      throw new Error('no paper');
    };
    expect(await exportHandout(asked({}), broken)).toEqual({ ok: false, failure: { code: 'print-failed' } });
  });

  it.each([
    ['es-MX', 'es', false],
    ['mam', 'en', true],
    ['zz', 'en', true],
  ])('asked for %s it speaks %s', async (language, spoken, says) => {
    const handout = await prepareHandout(asked({ language }));
    expect(handout.language).toBe(spoken);
    expect(textOfBlocks(handout.blocks).includes('It has not been translated into')).toBe(says);
  });

  it('never goes into the folder of another person', () => {
    const parent = mkdtempSync(join(tmpdir(), 'constancia-names-'));
    folders.push(parent);
    const names = [1, 2, 3].map(() => {
      const name = freeName(parent, 'Information 2026-11-25');
      mkdirSync(join(parent, name));
      return name;
    });
    expect(names).toEqual(['Information 2026-11-25', 'Information 2026-11-25 2', 'Information 2026-11-25 3']);
  });
});
