import { z } from 'zod';
import { canonicalText } from '../base/canonical-text.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { type Content, compareVersions, contentShape } from './content.ts';
import { contentFaults } from './content-faults.ts';

/** Name and number of the form of a content pack. */
export const packFormat = 'constancia-content/1';

/** A rule book in one file, with the maintainers' signature: base64 of an Ed25519 signature over `signedText`. */
export type ContentPack = Content & { readonly format: typeof packFormat; readonly signature: string };

/** Longest text of a pack, in UTF-16 units, and deepest nesting; a rule book is far from both. */
const longest = 10_000_000;
const deepest = 60;

const packSchema = z.strictObject({
  format: z.literal(packFormat),
  ...contentShape,
  signature: z.base64().length(88),
}) satisfies z.ZodType<ContentPack>;

/** Why a pack is refused, in the order in which it is looked at. `field` says where, never what stands there. */
export type PackFault = {
  readonly code:
    | 'pack-unreadable'
    | 'pack-newer-format'
    | 'pack-signature'
    | 'pack-broken'
    | 'pack-contradicts'
    | 'pack-older';
  readonly field?: string;
};

/** What the maintainers sign: all of a pack but the signature, in canonical form; to be read as UTF-8. */
export function signedText(pack: object): string {
  return canonicalText(Object.fromEntries(Object.entries(pack).filter(([name]) => name !== 'signature')));
}

function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > longest) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !isTooDeep(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

const nameOfFormat = /^constancia-content\/([1-9]\d{0,5})$/;

/** What a pack is held against. `isSigned` verifies with the maintainers' key. */
export type PackCheck = {
  readonly isSigned: (text: string, signature: string) => boolean;
  /** The version that it must be newer than. */
  readonly newerThan: string;
};

/**
 * Opens the text of a pack, or says why it is refused: it is read, its signature verified, then its shape, what it says of
 * itself, and its version. Nothing of a pack is used before all of that is done.
 */
export function openPack(text: string, { isSigned, newerThan }: PackCheck): Result<ContentPack, PackFault> {
  const read = readJson(text);
  const format = nameOfFormat.exec(String(read?.format));
  if (read === undefined || format === null) return fail({ code: 'pack-unreadable' });
  if (read.format !== packFormat) return fail({ code: 'pack-newer-format' });
  const { signature } = read;
  if (typeof signature !== 'string' || !isSigned(signedText(read), signature)) return fail({ code: 'pack-signature' });
  const parsed = packSchema.safeParse(read);
  if (!parsed.success) return fail({ code: 'pack-broken', field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const [fault] = contentFaults(parsed.data);
  if (fault) return fail({ code: 'pack-contradicts', field: `${fault.where}: ${fault.code}` });
  if (compareVersions(parsed.data.version, newerThan) <= 0) return fail({ code: 'pack-older' });
  return ok(parsed.data);
}
