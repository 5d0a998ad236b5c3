import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { CaseDigest } from '../../src/clocks/case-digest.ts';
import type { LinkCase } from '../../src/interview/linked-cases.ts';
import type { VaultDatabase } from './database.ts';

type Outcome<Value> = Result<Value, Failure>;
/** A digest without what cases are compared by. */
export type ShownDigest = Omit<CaseDigest, 'keys'>;

export type Digests = {
  /** What the list shows, by interview; one that is being worked out again stands as it was. */
  readonly shown: () => Outcome<ReadonlyMap<string, ShownDigest>>;
  /** What interviews can be compared by. */
  readonly cases: () => Outcome<readonly LinkCase[]>;
  /** Interviews whose digest is missing, out of date, or of another edition of guide and rule book; last changed first. */
  readonly stale: (edition: string, most: number) => Outcome<readonly string[]>;
  readonly countStale: (edition: string) => Outcome<number>;
  readonly put: (
    edition: string,
    digests: readonly (readonly [interview: string, digest: CaseDigest])[],
  ) => Outcome<null>;
};

/** The digests of an open vault. */
export function openDigests({ driver, read, commit }: VaultDatabase): Digests {
  const shown = driver.prepare<[], { readonly id: string; readonly shown: string }>(
    'SELECT interview_id AS id, shown FROM digests',
  );
  const keys = driver.prepare<[], { readonly id: string; readonly keys: string }>(
    'SELECT interview_id AS id, keys FROM digest_keys ORDER BY interview_id',
  );
  const staleOnes = `FROM interviews LEFT JOIN digests ON digests.interview_id = interviews.id AND edition = ? AND fresh = 1
    WHERE digests.interview_id IS NULL`;
  const stale = driver
    .prepare<[string, number], string>(`SELECT interviews.id ${staleOnes} ORDER BY interviews.changed_at DESC LIMIT ?`)
    .pluck();
  const countStale = driver.prepare<[string], number>(`SELECT count(*) ${staleOnes}`).pluck();
  const put = driver.prepare<[string, string, string]>(
    `INSERT INTO digests (interview_id, edition, fresh, shown) VALUES (?, ?, 1, ?)
     ON CONFLICT (interview_id) DO UPDATE SET edition = excluded.edition, fresh = 1, shown = excluded.shown`,
  );
  const putKeys = driver.prepare<[string, string]>(
    `INSERT INTO digest_keys (interview_id, keys) VALUES (?, ?)
     ON CONFLICT (interview_id) DO UPDATE SET keys = excluded.keys`,
  );
  return {
    shown: () => read(() => ok(new Map(shown.all().map((row) => [row.id, JSON.parse(row.shown) as ShownDigest])))),
    cases: () =>
      read(() => ok(keys.all().map((row) => ({ id: row.id, ...(JSON.parse(row.keys) as CaseDigest['keys']) })))),
    stale: (edition, most) => read(() => ok(stale.all(edition, most))),
    countStale: (edition) => read(() => ok(countStale.get(edition) ?? 0)),
    put: (edition, digests) =>
      commit(() => {
        for (const [interview, { keys: compared, ...rest }] of digests) {
          put.run(interview, edition, JSON.stringify(rest));
          putKeys.run(interview, JSON.stringify(compared));
        }
        return ok(null);
      }),
  };
}
