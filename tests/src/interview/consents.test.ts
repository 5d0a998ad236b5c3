import { describe, expect, it } from 'vitest';
import type { ConsentGrant } from '../../../src/interview/answers.ts';
import { identityModeOf, standingConsents } from '../../../src/interview/consents.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import { ask, given, interviewWith, no, smallGuide, yes } from './small-guide.ts';

const grant = (recipient: string, rest: Partial<ConsentGrant> = {}): ConsentGrant => ({
  recipient,
  decision: 'agreed',
  identity: 'identified',
  on: '2026-11-25T12:00:00Z',
  ...rest,
});
const shared = (...grants: readonly ConsentGrant[]) => given({ kind: 'consent', grants });
const recipients = (...grants: readonly ConsentGrant[]) =>
  standingConsents(smallGuide, interviewWith({ share: shared(...grants) }), '2026-11-25').map(
    ({ grant: each }) => each.recipient,
  );

describe('standing consents', () => {
  it.each<[string, readonly ConsentGrant[], readonly string[]]>([
    ['agreed', [grant('oig'), grant('opr')], ['oig', 'opr']],
    ['refused', [grant('oig', { decision: 'refused' })], []],
    ['withdrawn', [grant('oig', { decision: 'withdrawn' }), grant('opr')], ['opr']],
    ['until today', [grant('oig', { until: '2026-11-25' })], ['oig']],
    ['until yesterday', [grant('oig', { until: '2026-11-24' })], []],
  ])('%s', (_name, grants, standing) => {
    expect(recipients(...grants)).toEqual(standing);
  });

  const twice: Guide = {
    ...smallGuide,
    sections: [
      {
        id: 's',
        title: 'S',
        questions: [
          ask('gate', { kind: 'yes-no' }),
          ask('first', { kind: 'consent', recipients: ['oig'] }),
          ask('second', { kind: 'consent', recipients: ['oig'] }, { showIf: { question: 'gate', is: 'yes' } }),
        ],
      },
    ],
  };

  it.each([
    ['the later word counts', yes, '2026-11-26T12:00:00Z', []],
    ['an older word elsewhere does not', yes, '2026-11-24T12:00:00Z', ['first']],
    ['nor one that is no longer asked for', no, '2026-11-26T12:00:00Z', ['first']],
  ])('%s', (_name, gate, on, keys) => {
    const answers = { gate, first: shared(grant('oig')), second: shared(grant('oig', { decision: 'withdrawn', on })) };
    expect(standingConsents(twice, interviewWith(answers), '2026-11-25').map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    [['identified'], 'identified'],
    [['identified', 'confidential'], 'confidential'],
    [['identified', 'anonymous', 'confidential'], 'anonymous'],
    [[], undefined],
  ] as const)('of %j the most protective is %s', (modes, mode) => {
    expect(identityModeOf(modes.map((identity) => ({ key: 'share', grant: grant('oig', { identity }) })))).toBe(mode);
  });
});
