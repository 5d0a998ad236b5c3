import { describe, expect, it } from 'vitest';
import { findConsent, tellsNoMore } from '../../../src/packet/consent.ts';
import { consentTo, grant, notGiven, withAnswers } from './small-case.ts';

const day = '2026-11-25';
const verdict = (interview: Parameters<typeof findConsent>[0], recipients = ['oig']) => {
  const found = findConsent(interview, recipients, day);
  return found.ok ? found.value.grant : found.failure;
};

describe('findConsent', () => {
  it.each([
    ['never asked', withAnswers({ share: undefined }), 'consent-missing'],
    ['declined to answer', withAnswers({ share: notGiven('declined') }), 'consent-missing'],
    ['agreed to another office only', withAnswers({ share: consentTo(grant('opr')) }), 'consent-missing'],
    ['refused', withAnswers({ share: consentTo(grant('oig', { decision: 'refused' })) }), 'consent-missing'],
    ['withdrawn', withAnswers({ share: consentTo(grant('oig', { decision: 'withdrawn' })) }), 'consent-withdrawn'],
    ['expired yesterday', withAnswers({ share: consentTo(grant('oig', { until: '2026-11-24' })) }), 'consent-expired'],
    ['valid to the day', withAnswers({ share: consentTo(grant('oig', { until: day })) }), grant('oig', { until: day })],
    [
      'withdrawn later in the same answer',
      withAnswers({
        share: consentTo(grant('oig', { decision: 'withdrawn', on: '2026-11-21T09:00:00Z' }), grant('oig')),
      }),
      'consent-withdrawn',
    ],
    [
      'agreed again after a withdrawal, told in another zone',
      withAnswers({
        share: consentTo(
          grant('oig', { decision: 'withdrawn', on: '2026-11-21T09:00:00Z' }),
          grant('oig', { on: '2026-11-21T06:00:00-05:00' }),
        ),
      }),
      grant('oig', { on: '2026-11-21T06:00:00-05:00' }),
    ],
    [
      'agreed and refused at the same moment: the more cautious counts',
      withAnswers({ share: consentTo(grant('oig', { decision: 'refused' }), grant('oig')) }),
      'consent-missing',
    ],
  ])('%s', (_name, interview, expected) => {
    expect(verdict(interview)).toEqual(expected);
  });

  it('for several recipients needs all of them and takes the mode that tells least', () => {
    const share = consentTo(grant('fod', { identity: 'confidential' }), grant('operator', { identity: 'anonymous' }));
    expect(verdict(withAnswers({ share }), ['fod', 'operator'])).toEqual(grant('operator', { identity: 'anonymous' }));
    expect(verdict(withAnswers({ share }), ['fod', 'oig'])).toBe('consent-missing');
    expect(verdict(withAnswers({ share }), [])).toBe('consent-missing');
  });
});

describe('tellsNoMore', () => {
  it('orders the three modes', () => {
    const modes = ['anonymous', 'confidential', 'identified'] as const;
    expect(modes.map((mode) => modes.map((limit) => tellsNoMore(mode, limit)))).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
    ]);
  });
});
