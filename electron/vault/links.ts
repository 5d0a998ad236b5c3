import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { LinkVerdict } from '../../src/interview/link-verdict.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import type { Clock } from './interviews.ts';

type Outcome<Value> = Result<Value, Failure>;
/** What was decided about a link of one interview to another. */
export type DecidedLink = {
  readonly id: string;
  readonly codeName: string;
  readonly verdict: LinkVerdict;
  readonly by: string;
  readonly at: string;
};

export type Links = {
  /** Everything decided about one interview, the latest first. */
  readonly of: (interview: string) => Outcome<readonly DecidedLink[]>;
  /** Pairs about which something was decided, the smaller id first. */
  readonly decided: () => Outcome<readonly (readonly [one: string, other: string])[]>;
  /** Decides about a pair, or takes back what was decided. */
  readonly decide: (pair: readonly [string, string], verdict: LinkVerdict | 'open', by: string) => Outcome<null>;
  /** Whether another interview was confirmed to speak of the same alleged perpetrator: the routing fact `pattern`. */
  readonly pattern: (interview: string) => Outcome<boolean>;
};

/** What workers have decided about links between the interviews of an open vault. */
export function openLinks({ driver, read, commit }: VaultDatabase, note: NoteCustody, clock: Clock = Date.now): Links {
  const of = driver.prepare<{ readonly id: string }, DecidedLink>(
    `SELECT interviews.id, code_name AS codeName, verdict, decided_by AS "by", decided_at AS at
     FROM links JOIN interviews ON interviews.id = CASE links.one WHEN @id THEN links.other ELSE links.one END
     WHERE @id IN (links.one, links.other) ORDER BY decided_at DESC, code_name`,
  );
  const pairs = driver.prepare<[], { readonly one: string; readonly other: string }>('SELECT one, other FROM links');
  const exists = driver.prepare<[string]>('SELECT 1 FROM interviews WHERE id = ?');
  const put = driver.prepare<[string, string, string, string, string]>(
    `INSERT INTO links (one, other, verdict, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (one, other) DO UPDATE SET verdict = excluded.verdict, decided_by = excluded.decided_by,
       decided_at = excluded.decided_at`,
  );
  const takeBack = driver.prepare<[string, string]>('DELETE FROM links WHERE one = ? AND other = ?');
  const pattern = driver.prepare<[string, string]>(
    "SELECT 1 FROM links WHERE verdict = 'same-person' AND one = ? UNION ALL SELECT 1 FROM links WHERE verdict = 'same-person' AND other = ?",
  );
  return {
    of: (id) => read(() => ok(of.all({ id }))),
    decided: () => read(() => ok(pairs.all().map(({ one, other }) => [one, other] as const))),
    decide: (pair, verdict, by) =>
      commit(() => {
        const [one, other] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
        if (one === other || !exists.get(one) || !exists.get(other)) return fail({ code: 'not-found' });
        if (verdict === 'open') takeBack.run(one, other);
        else put.run(one, other, verdict, by, new Date(clock()).toISOString());
        for (const [id, linked] of [[one, other] as const, [other, one] as const]) {
          note({ what: 'changed', object: 'interview', id, interview: id, detail: { link: verdict, linked } });
        }
        return ok(null);
      }),
    pattern: (id) => read(() => ok(pattern.get(id, id) !== undefined)),
  };
}
