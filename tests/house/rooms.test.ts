import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, projectFiles, readProjectFile, withoutComments } from './tree.ts';

const codeFiles = projectFiles(/^(electron|renderer|src)\/.*\.tsx?$/);
const order = [
  'base',
  'i18n',
  'interview',
  'channels',
  'routing',
  'clocks',
  'follow-up',
  'learning',
  'packet',
  'export',
] as const;

/** Resolved target of a relative import, as a path from the root; packages stay as they are. */
const target = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : specifier;

/** Every import of the tree as `from -> to`. */
const arrows = codeFiles.flatMap((from) =>
  importsOf(readProjectFile(from)).map((specifier) => ({ from, to: target(from, specifier) })),
);
const broken = (wrong: (from: string, to: string) => boolean): readonly string[] =>
  arrows.filter(({ from, to }) => wrong(from, to)).map(({ from, to }) => `${from} -> ${to}`);

const roomOf = (path: string): string => path.split('/')[1] ?? '';
const rank = (path: string): number => order.indexOf(roomOf(path) as (typeof order)[number]);

describe('rooms', () => {
  it('see the whole tree', () => {
    expect(codeFiles.length).toBeGreaterThan(60);
    expect(arrows.length).toBeGreaterThan(200);
  });

  it.each([
    [
      'renderer never reaches into electron',
      (from: string, to: string) =>
        from.startsWith('renderer/') && (to.startsWith('electron/') || to === 'electron' || to.startsWith('node:')),
    ],
    [
      'electron never reaches into renderer',
      (from: string, to: string) => from.startsWith('electron/') && to.startsWith('renderer/'),
    ],
    [
      'src reaches only src, zod, i18next and, in one place each, diff and the calendars',
      (from: string, to: string) =>
        from.startsWith('src/') &&
        !to.startsWith('src/') &&
        to !== 'zod' &&
        to !== 'i18next' &&
        !(to === 'diff' && from === 'src/interview/text-difference.ts') &&
        !(/^(@internationalized\/date|nepali-date-converter)$/.test(to) && from === 'src/base/almanac.ts'),
    ],
    [
      'inside src every room sees only what is left of it',
      (from: string, to: string) =>
        from.startsWith('src/') && to.startsWith('src/') && rank(from) >= 0 && rank(to) > rank(from),
    ],
    [
      'nobody in src but bridge sees bridge',
      (from: string, to: string) =>
        from.startsWith('src/') && !from.startsWith('src/bridge/') && to.startsWith('src/bridge/'),
    ],
    [
      'engines never import content',
      (from: string, to: string) =>
        from.startsWith('src/') && !from.startsWith('src/content/') && to.startsWith('src/content/'),
    ],
    [
      'only the vault imports the database driver and key derivation',
      (from: string, to: string) =>
        !from.startsWith('electron/vault/') && /better-sqlite3|argon2|age-encryption|@scure|shamir/.test(to),
    ],
  ])('%s', (_name, wrong) => {
    expect(broken(wrong)).toEqual([]);
  });

  it.each([
    ['reads no clock', /\bDate\.now\s*\(|\bnew Date\(\s*\)|\bperformance\.now/],
    ['rolls no dice', /\bMath\.random\b|\bcrypto\.(randomUUID|getRandomValues)/],
    ['touches no screen and no process', /\b(document|window|process|localStorage)\./],
  ])('src %s', (_name, pattern) => {
    const guilty = codeFiles.filter((path) => path.startsWith('src/') && !path.startsWith('src/content/'));
    expect(guilty.filter((path) => pattern.test(withoutComments(readProjectFile(path))))).toEqual([]);
  });

  it('only the rooms of languages say days, lists and numbers: elsewhere a language that `Intl` lacks would be that of the laptop', () => {
    const speaks =
      /\bIntl\.(?:DateTimeFormat|ListFormat|NumberFormat|RelativeTimeFormat)\((?![^)]*timeZone: zone)(?!\)\.resolved)/;
    const others = codeFiles.filter(
      (path) => !/^(src|renderer)\/i18n\/|^src\/base\/zoned-time\.ts$|^tests\//.test(path),
    );
    expect(others.filter((path) => speaks.test(withoutComments(readProjectFile(path))))).toEqual([]);
  });
});
