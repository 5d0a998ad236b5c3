import type { ConsentGrant, IdentityMode } from '../../src/interview/answers.ts';
import type { ConsentPurpose } from '../../src/interview/guide.ts';

type Grants = readonly ConsentGrant[];

/** What is recorded with every decision: what it is for, in which language it was heard, and whether somebody interpreted. */
export type Circumstances = {
  readonly now: string;
  readonly purpose: ConsentPurpose;
  readonly language: string;
  readonly interpreted?: boolean;
  /** Whether it was said beforehand who else will probably learn of it. */
  readonly explained: boolean;
};

const put = (grants: Grants, grant: ConsentGrant): Grants => [
  ...grants.filter(({ recipient }) => recipient !== grant.recipient),
  grant,
];

/** Records a yes or a no. A no after a yes is a withdrawal: that there was a yes is not forgotten. Until it is said, no name is given. */
export function decide(
  grants: Grants,
  recipient: string,
  decision: 'agreed' | 'refused',
  { now, interpreted, ...heard }: Circumstances,
): Grants {
  const before = grants.find((grant) => grant.recipient === recipient);
  const was = before !== undefined && before.decision !== 'refused';
  return put(grants, {
    ...before,
    recipient,
    identity: before?.identity ?? 'anonymous',
    ...heard,
    ...(interpreted === undefined ? {} : { interpreted }),
    on: now,
    decision: decision === 'refused' && was ? 'withdrawn' : decision,
  });
}

/** What of a consent can be said more closely; `undefined` takes it away. */
export type Closer = {
  readonly identity?: IdentityMode;
  readonly without?: ConsentGrant['without'];
  readonly how?: ConsentGrant['how'];
  readonly until?: string | undefined;
};

/** Says one consent more closely, without touching whether it was given. */
export function refine(grants: Grants, recipient: string, closer: Closer, now: string): Grants {
  const before = grants.find((grant) => grant.recipient === recipient);
  if (!before) return grants;
  const { until: _, without: __, ...rest } = before;
  const { until = 'until' in closer ? undefined : before.until, without = before.without, identity, how } = closer;
  return put(grants, {
    ...rest,
    ...(identity === undefined ? {} : { identity }),
    ...(how === undefined ? {} : { how }),
    ...(until === undefined ? {} : { until }),
    ...(without === undefined || without.length === 0 ? {} : { without }),
    on: now,
  });
}
