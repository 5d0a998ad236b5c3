import type { ConsentGrant, IdentityMode } from '../../src/interview/answers.ts';

type Grants = readonly ConsentGrant[];

const put = (grants: Grants, grant: ConsentGrant): Grants => [
  ...grants.filter(({ recipient }) => recipient !== grant.recipient),
  grant,
];

/** Records a yes or a no. A no after a yes is a withdrawal: that there was a yes is not forgotten. Until it is said, no name is given. */
export function decide(grants: Grants, recipient: string, decision: 'agreed' | 'refused', now: string): Grants {
  const before = grants.find((grant) => grant.recipient === recipient);
  const identity = before?.identity ?? 'anonymous';
  const was = before !== undefined && before.decision !== 'refused';
  return put(grants, {
    recipient,
    identity,
    on: now,
    decision: decision === 'refused' && was ? 'withdrawn' : decision,
  });
}

/** Records as whom the person wants to appear before one office. */
export function setIdentity(grants: Grants, recipient: string, identity: IdentityMode, now: string): Grants {
  const before = grants.find((grant) => grant.recipient === recipient);
  return before ? put(grants, { ...before, identity, on: now }) : grants;
}
