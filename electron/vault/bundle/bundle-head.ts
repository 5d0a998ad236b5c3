import { z } from 'zod';
import { isEntryName } from './tar.ts';

/** Form of the bundles that this app writes. */
export const bundleVersion = 1;
const format = 'constancia-bundle';

/** The first entry of every bundle; says what the rest is. */
export const headName = 'bundle.json';
/** The last entry: SHA-256 of all that came before, as `sha256sum --check` reads it. */
export const sumsName = 'manifest-sha256.txt';

const reserved: readonly string[] = [headName, sumsName];
const listed = z.strictObject({
  name: z.string().refine((name) => isEntryName(name) && !reserved.includes(name)),
  size: z.number().int().nonnegative(),
});
const headSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(bundleVersion),
  kind: z.string().regex(/^[a-z-]{1,40}$/),
  about: z.record(z.string(), z.unknown()),
  entries: z.array(listed).max(1_000_000),
});
const anyVersion = z.object({ format: z.literal(format), version: z.number().int().positive() });

/** What a bundle says about itself: what it is for, what its maker says about it, and every file in it. */
export type BundleHead = {
  readonly kind: string;
  readonly about: Readonly<Record<string, unknown>>;
  readonly entries: readonly { readonly name: string; readonly size: number }[];
};

/** The head as the bytes of its entry. */
export const headBytes = (head: BundleHead): Buffer =>
  Buffer.from(`${JSON.stringify({ format, version: bundleVersion, ...head }, null, 1)}\n`, 'utf8');

/** Reads the head; a bundle of a later form is told from one that makes no sense. */
export function readHead(bytes: Buffer): BundleHead | 'newer' | 'foreign' {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'foreign';
  }
  const some = anyVersion.safeParse(json);
  if (some.success && some.data.version > bundleVersion) return 'newer';
  const parsed = headSchema.safeParse(json);
  if (!parsed.success) return 'foreign';
  const { kind, about, entries } = parsed.data;
  return new Set(entries.map(({ name }) => name)).size === entries.length ? { kind, about, entries } : 'foreign';
}

/** The sums as the bytes of their entry. */
export const sumsBytes = (sums: readonly (readonly [name: string, sha256: string])[]): Buffer =>
  Buffer.from(sums.map(([name, sha256]) => `${sha256}  ${name}\n`).join(''), 'latin1');
