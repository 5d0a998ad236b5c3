import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedCases } from '../../../electron/learned-cases.ts';
import { exportLearned, type LearnedExport, learnedFormats } from '../../../electron/output/export-learned.ts';
import { namesOfCase } from '../../../electron/output/learned-names.ts';
import { learnedWording } from '../../../electron/output/learned-wording.ts';
import type { VaultRooms } from '../../../electron/vault/open-vault.ts';
import { ok } from '../../../src/base/result.ts';
import { channels } from '../../../src/content/channels/table.ts';
import { clocks } from '../../../src/content/clocks/table.ts';
import { facilities } from '../../../src/content/facilities.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { linkVocabulary } from '../../../src/content/link-vocabulary.ts';
import { digestFollowed } from '../../../src/follow-up/digest-followed.ts';
import type { Answer, Interview } from '../../../src/interview/answers.ts';
import type { KnownFacility } from '../../../src/interview/facility.ts';
import type { FollowUpEntry } from '../../../src/interview/follow-up-entry.ts';
import { publishCounts } from '../../../src/learning/publish.ts';
import { countCases } from '../../../src/learning/tables.ts';

const syllables = ['ka', 'lu', 'mé', 'shi', 'tro', 'vek', 'ño', 'zai', 'qui', 'bre'];
const name = fc.array(fc.constantFrom(...syllables), { minLength: 3, maxLength: 5 }).map((parts) => {
  const word = parts.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
});
const day = fc
  .tuple(fc.integer({ min: 2021, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const person = fc.record({
  first: name,
  last: name,
  accused: name,
  file: fc.stringMatching(/^[1-9]\d{8}$/),
  phone: fc.stringMatching(/^[2-9]\d{9}$/),
  born: day.map((text) => text.replace(/^20/, '19')),
  when: day,
  code: fc.integer({ min: 100, max: 999 }).map((number) => `Heron ${number}`),
  language: fc.constantFrom('es', 'es', 'ar', 'mam'),
  /** A facility of the list, one that was added by hand, or words in which the person names themselves. */
  where: fc.constantFrom('list', 'list', 'list', 'own', 'self', 'number'),
  filed: fc.boolean(),
  answered: fc.option(fc.constantFrom('looking' as const, 'declined' as const, 'unfounded' as const)),
});
type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

const at = '2026-11-01T12:00:00Z';
const given = (value: Extract<Answer, { state: 'given' }>['value']): Answer => ({
  ...{ state: 'given', at, askedIn: 'en', by: 'worker', value },
});
const said = (text: string): Answer => given({ kind: 'words', words: { original: { text, language: 'es' } } });

function followUpOf(one: Person, id: string): readonly FollowUpEntry[] {
  if (!one.filed) return [];
  const filing = { kind: 'filing', matter: 'report', channel: 'oig', on: one.when, way: 'web' } as const;
  const answered = { kind: 'answer', filing: `f${id}`, on: one.when, way: 'mail', reference: `N-${one.file}` } as const;
  const entry = { at, by: one.accused };
  return [
    { ...entry, id: `f${id}`, what: { ...filing, filedBy: one.last, reference: one.phone, words: one.first } },
    ...(one.answered ? [{ ...entry, id: `a${id}`, what: { ...answered, came: one.answered } }] : []),
  ];
}

function interviewOf(one: Person, index: number, own: string): Interview {
  const places = {
    list: facilities[index % 2]?.name ?? '',
    own,
    self: `the house of ${one.first} ${one.last}`,
    number: `=HYPERLINK("A${one.file}")`,
  };
  return {
    ...{ id: `i${index}`, codeName: one.code, workerLanguage: 'en', intervieweeLanguage: one.language },
    ...{ interviewer: 'clinic worker', guideVersion: guide.version, createdAt: at, changedAt: at },
    subjects: [
      { id: 'i', kind: 'incident' },
      { id: 'a', kind: 'accused' },
    ],
    answers: {
      'person-part': given({ kind: 'choice', chosen: ['happened-to-me'] }),
      'person-name': said(`${one.first} ${one.last}`),
      'person-a-number': said(`A${one.file}`),
      'person-birth': given({ kind: 'date', date: { kind: 'exact', point: one.born } }),
      'custody-name': said(places[one.where as keyof typeof places]),
      'custody-town': said(`${one.last}ville, call ${one.phone}`),
      'account-story@i': said(`${one.first} was there. ${one.accused} came on ${one.when}.`),
      'place-where@i': given({ kind: 'choice', chosen: ['here'] }),
      'when-last@i': given({ kind: 'date', date: { kind: 'exact', point: one.when } }),
      'who-name@a': said(one.accused),
    },
    followUp: followUpOf(one, String(index)),
  };
}

/** A vault that is nothing but its interviews, and facilities that were added by hand. */
function roomsOf(interviews: readonly Interview[], own: readonly KnownFacility[]) {
  const digests = interviews.map((interview) => {
    const request = { guide, interview, clocks, vocabulary: linkVocabulary, now: at, timeZone: 'America/Chicago' };
    return [interview.id, digestFollowed(request)] as const;
  });
  return {
    interviews: { list: () => ok([...interviews]) },
    digests: { shown: () => ok(new Map(digests)) },
    followUps: { all: () => ok(new Map(interviews.map(({ id, followUp = [] }) => [id, followUp]))) },
    facilities: { stored: () => ok(own) },
  } as unknown as VaultRooms;
}

const ownFacility = (own: string): KnownFacility => ({
  ...{
    name: own,
    city: 'Nowhere',
    state: 'TX',
    key: `${own}|nowhere|tx`.toLowerCase(),
    origin: 'own',
    asOf: '2026-11-01',
  },
});

async function exported(people: readonly Person[], own: string, language: string) {
  const interviews = people.map((one, index) => interviewOf(one, index, own));
  const learned = learnedCases(roomsOf(interviews, [ownFacility(own)]));
  if (!learned.ok) throw new Error(learned.failure.code);
  const made: LearnedExport = {
    tables: publishCounts(countCases(learned.value.cases)),
    facilities: learned.value.facilities,
    wording: await learnedWording(language, channels),
    ...{ month: '2026-11', formats: learnedFormats, paper: 'letter' },
  };
  return exportLearned(made, {
    // What would be printed, whole: the printed file is looked at by the test in the window.
    print: async ({ html, title, footer }) => new TextEncoder().encode(`${html} ${title} ${footer}`),
    words: async (bytes) => [new TextDecoder().decode(bytes)],
    anyNamed: async (look) => ok(interviews.some((interview) => look(namesOfCase(interview)))),
  });
}

/** Every value by which somebody could be known. */
const secretsOf = (one: Person): readonly string[] =>
  [one.first, one.last, one.accused, one.code].map((text) => text.toLowerCase());
const numbersOf = (one: Person): readonly string[] => [one.file, one.phone, one.born.replaceAll('-', '')];

/** The long form sets CASES. */
const cases = Number(process.env.CASES ?? 50);

describe('figures that leave the vault', { timeout: 60_000 + cases * 500 }, () => {
  it('hold nothing that names anybody, whatever the vault holds', async () => {
    const seen = { written: 0, refused: 0 };
    const vaults = fc.record({
      people: fc.array(person, { minLength: 5, maxLength: 24 }),
      // Added by hand: a place, or a place with the name of somebody of the vault.
      named: fc.boolean(),
      language: fc.constantFrom('en', 'es', 'ar'),
    });
    await fc.assert(
      fc.asyncProperty(vaults, async ({ people, named, language }) => {
        const own = named ? `House of ${people[0]?.last}` : 'Annex by the river';
        const files = await exported(people, own, language);
        if (!files.ok) {
          expect([named, files.failure.code]).toEqual([true, 'learning-names']);
          seen.refused += 1;
          return;
        }
        seen.written += 1;
        for (const { bytes } of files.value) {
          const file = new TextDecoder().decode(bytes).normalize('NFC').toLowerCase();
          const digits = file.replace(/<[^>]*>|[\s()./-]/g, '');
          for (const one of people) {
            expect(secretsOf(one).filter((secret) => file.includes(secret))).toEqual([]);
            expect(numbersOf(one).filter((number) => digits.includes(number))).toEqual([]);
          }
          expect(file).not.toMatch(/\d{4}-\d{2}-\d{2}/);
          expect(file).not.toMatch(/hyperlink|the house of/);
        }
      }),
      { numRuns: cases },
    );
    expect(seen.written).toBeGreaterThan(cases / 4);
  });

  const seven = (change: Partial<Person>): readonly Person[] =>
    Array.from({ length: 7 }, (_, index) => ({
      ...{ first: 'Lukashi', last: `Trovek${index}a`, accused: 'Zaibre', file: '123456789', phone: '5551234567' },
      ...{ born: '1990-03-04', when: '2026-02-03', code: 'Heron 123', language: 'es', where: 'own' },
      ...{ filed: false, answered: null, ...change },
    }));

  it.each([
    ['a place that was added by hand', seven({}), 'Annex by the river', true],
    ['a place with the name of a person', seven({}), 'Casa Lukashi', 'learning-names'],
    ['a place with the name of an accused person', seven({}), 'ZAIBRE hall', 'learning-names'],
    ['a place with a number', seven({}), 'Annex 123-456-789', 'learning-names'],
    ['a place with a code name', seven({}), 'heron 123', 'learning-names'],
    ['too few interviews', seven({}).slice(0, 4), 'Annex by the river', 'learning-few'],
  ] as const)('%s', async (_name, people, own, expected) => {
    const files = await exported(people, own, 'en');
    expect(files.ok || files.failure.code).toBe(expected);
  });

  it('are safe to open in a spreadsheet', async () => {
    const files = await exported(seven({}), '=cmd|annex', 'en');
    if (!files.ok) throw new Error(files.failure.code);
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.value[0]?.bytes);
    expect(csv).toContain(`"Allegations by facility","'=cmd|annex","Interviews","7"\r\n`);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    for (const cell of csv.matchAll(/"((?:[^"]|"")*)"/g)) expect(cell[1]).not.toMatch(/^\s*[=+\-@]/);
  });
});
