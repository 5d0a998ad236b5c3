import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import { type Catalogue, type LocaleHeader, localeHeaderSchema } from './catalogue.ts';
import { checkCatalogue, type LocaleProblem, percentTranslated, stemOf } from './coverage.ts';
import { directionOf } from './direction.ts';
import { pluralForms } from './plurals.ts';

/** A language, or corrections of one, that a community brings: files as they lie in `locales/<language>/`. */
export type TextPack = { readonly header: LocaleHeader; readonly ui: Catalogue; readonly content: Catalogue };

/** The texts of the files of a pack by their names; what is not there is left out. */
export type PackFiles = Readonly<Partial<Record<PackFileName, string>>>;
export type PackFileName = 'header.json' | 'ui.json' | 'content.json' | 'made-from.json';
export const packFileNames: readonly PackFileName[] = ['header.json', 'ui.json', 'content.json', 'made-from.json'];

/** Why a folder is no language at all. `file` and `detail` say where. */
export type PackFailure = { readonly code: 'language-unreadable' | 'language-source'; readonly file: string };

/** What a pack brings, and what of it is left out. */
export type TextPackLook = {
  readonly header: LocaleHeader;
  /** How many texts would be used. */
  readonly taken: number;
  /** The share of all texts, in whole percent, that the pack has. */
  readonly percent: number;
  /** Texts that are left out; the English stands in for them. */
  readonly problems: readonly (LocaleProblem | { readonly key: string; readonly problem: 'hidden-signs' })[];
};

const texts = z.record(z.string().max(200), z.string().max(5_000));
const stamps = z.record(z.string(), z.record(z.string(), z.string()));

/** Signs that turn the order of what follows around, or cannot be seen at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const hiddenSigns = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2060-\u2064\uFEFF]/;

function parse<Value>(text: string | undefined, shape: z.ZodType<Value>): Value | undefined {
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A tag that browsers understand, in its usual spelling. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language)[0] === language;
  } catch {
    return false;
  }
}

/**
 * Reads a language that was brought in. It is checked as the built-in ones are; a text that breaks a placeholder, was made from an
 * older English or carries hidden signs is left out and named. A pack never counts as reviewed here: that is said by us alone.
 */
export function readTextPack(
  files: PackFiles,
  ground: { readonly english: Pick<TextPack, 'ui' | 'content'>; readonly hashOf: (text: string) => string },
): Result<{ readonly pack: TextPack; readonly look: TextPackLook }, PackFailure> {
  const header = parse(files['header.json'], localeHeaderSchema);
  if (!header || !isTag(header.language) || header.direction !== directionOf(header.language))
    return fail({ code: 'language-unreadable', file: 'header.json' });
  if (header.language.split('-')[0] === 'en') return fail({ code: 'language-source', file: 'header.json' });
  const made = parse(files['made-from.json'], stamps) ?? {};
  const problems: TextPackLook['problems'][number][] = [];
  const taken: Record<'ui' | 'content', Catalogue> = { ui: {}, content: {} };
  for (const name of ['ui', 'content'] as const) {
    const brought = files[`${name}.json`] === undefined ? {} : parse(files[`${name}.json`], texts);
    if (brought === undefined) return fail({ code: 'language-unreadable', file: `${name}.json` });
    const english = ground.english[name];
    // Without stamps there is no telling which English a text was made from; it is taken as made from today's.
    const madeFrom =
      made[name] ?? Object.fromEntries(Object.entries(english).map(([key, text]) => [key, ground.hashOf(text)]));
    const found = checkCatalogue({
      english,
      translated: brought,
      madeFrom,
      hashOf: ground.hashOf,
      plurals: pluralForms(header.language),
    }).filter(({ problem }) => problem !== 'missing');
    const hidden = Object.entries(brought).filter(([, text]) => hiddenSigns.test(text));
    problems.push(...found, ...hidden.map(([key]) => ({ key, problem: 'hidden-signs' as const })));
    const left = new Set([...found, ...hidden.map(([key]) => ({ key }))].map(({ key }) => stemOf(key)));
    taken[name] = Object.fromEntries(Object.entries(brought).filter(([key]) => !left.has(stemOf(key))));
  }
  const { reviewedBy: _, reviewedOn: __, translated: ___, ...rest } = header;
  const percent = percentTranslated(
    (['ui', 'content'] as const).map((name) => ({ english: ground.english[name], translated: taken[name] })),
  );
  const own: LocaleHeader = { ...rest, review: 'drafted', ...(percent < 100 && { translated: percent }) };
  const count = new Set([...Object.keys(taken.ui), ...Object.keys(taken.content)].map(stemOf)).size;
  return ok({ pack: { header: own, ...taken }, look: { header: own, taken: count, percent, problems } });
}

/** A language as it is used: what is built in, with the corrections of a pack over it. */
export const overlaid = (builtIn: Catalogue, pack: Catalogue): Catalogue => {
  const corrected = new Set(Object.keys(pack).map(stemOf));
  const kept = Object.entries(builtIn).filter(([key]) => !corrected.has(stemOf(key)));
  return { ...Object.fromEntries(kept), ...pack };
};
