import { describe, expect, it } from 'vitest';
import type { FollowUpEntry } from '../../../../src/interview/follow-up-entry.ts';
import { choicesOf } from '../../../../src/packet/documents/registry.ts';
import { answer, entries, filing } from '../../follow-up/entries.ts';
import { documentMaterialOf, documentText, kitchenWorker } from './persona-documents.ts';

const squeezed = (text: string): string => text.replace(/^ *\| ?/gm, '').replace(/\s+/g, ' ');
const material = (followUp: readonly FollowUpEntry[], recipient?: string) =>
  documentMaterialOf({
    interview: { ...kitchenWorker(), followUp },
    ...(recipient === undefined ? {} : { recipient }),
  });
const filed = entries(
  filing({ reference: 'H-2026-77', sent: 'ab12'.repeat(16) }),
  answer({ came: 'handed-back', to: 'opr', on: '2026-11-10' }),
  filing({ channel: 'opr', on: '2026-11-03', noneGiven: true }),
  { ...answer({ came: 'closed', on: '2026-11-20' }), filing: 'e3' },
  filing({ channel: 'consulate-not-agreed' }),
);

describe('a request about the state of a case', () => {
  it('names what was filed and what was said, and asks what the person may know', () => {
    const text = squeezed(documentText('status-request', material(filed, 'opr')));
    for (const words of [
      'Request about the state of a case',
      'Filed with your office on November 3, 2026, through your web form; no number was given.',
      'Your office let us know on November 20, 2026: it is closed.',
      'That is not a finding.',
      'On which day it was offered to the Office of Inspector General',
      'must be done for at least 90 days after the report (6 CFR 115.67)',
      'Presentado ante su oficina el 3 de noviembre de 2026',
    ])
      expect(text).toContain(words);
  });

  it('asks the Inspector General nothing that only the agency knows', () => {
    const open = entries(filing({}), answer({ came: 'looking' }));
    expect(documentText('status-request', material(open, 'oig'))).not.toContain('it was offered to');
  });
});

describe('a reply to a decline', () => {
  it('asks the Inspector General for day and number, and for the referral that the law asks for', () => {
    const text = squeezed(documentText('decline-reply', material(filed, 'oig')));
    for (const words of [
      'your number H-2026-77',
      'ab12ab12ab12',
      'it was handed back to the agency',
      'According to your office it went to: ICE Office of Professional Responsibility',
      'To which office it was handed, on which day, and under which number.',
      '(5 USC 417(f)(2)(G))',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Which office will complete the investigation in your place.');
  });

  it('speaks of the referral to nobody else', () => {
    const declined = entries(filing({ channel: 'opr' }), answer({ came: 'declined' }));
    const text = documentText('decline-reply', material(declined, 'opr'));
    expect([text.includes('417'), text.includes('in your place')]).toEqual([false, true]);
  });
});

describe('a letter about a filing', () => {
  it('goes to nobody without consent, and is not made for what was not filed', () => {
    const { recipients } = choicesOf('status-request', material(filed));
    expect(recipients).toEqual(['opr', 'oig']);
    expect(documentText('status-request', material([]))).toBe('refused: document-not-filed');
    expect(documentText('decline-reply', material(entries(filing({}))))).toBe('refused: document-not-filed');
    expect(documentText('status-request', material(entries(filing({ channel: 'cons' })), 'cons'))).toMatch(
      /^refused: consent-/,
    );
  });
});

describe('a request for records', () => {
  it('is the person’s own, with the numbers of that holder alone, for them to sign', () => {
    const numbers = entries(
      filing({ reference: 'H-2026-77' }),
      filing({ channel: 'opr', reference: 'OPR-5' }),
      filing({ channel: 'operator', reference: 'G-9' }),
    );
    const numbersIn = (holder: string) => {
      const text = documentText('records-request', material(numbers, holder));
      return ['H-2026-77', 'OPR-5', 'G-9'].filter((number) => text.includes(number));
    };
    expect(
      ['records-ice', 'records-oig', 'records-uscis', 'records-medical', 'records-facility'].map(numbersIn),
    ).toEqual([['OPR-5'], ['H-2026-77'], [], [], ['G-9']]);
    const text = squeezed(documentText('records-request', material(numbers, 'records-ice')));
    for (const words of [
      'under the Freedom of Information Act and the Privacy Act',
      'I declare under penalty of perjury that the foregoing is true and correct.',
      'bajo pena de perjurio',
    ])
      expect(text).toContain(words);
  });
});

describe('the log of retaliation', () => {
  it('counts from what was filed, names where an act was reported, and when the person was asked again', () => {
    const interview = kitchenWorker();
    const act = interview.subjects.find(({ kind }) => kind === 'retaliation-event')?.id ?? '';
    const told = interview.subjects.find(({ kind }) => kind === 'earlier-report')?.id ?? '';
    const followUp = entries(
      filing({ told, on: '2026-11-01' }),
      filing({ matter: 'retaliation', channel: 'opr', on: '2026-11-21', act, reference: 'R-1' }),
      { kind: 'check-in', on: '2026-11-22', way: 'phone', result: 'nothing-new', words: 'private words' },
    );
    const text = squeezed(
      documentText('retaliation-log', documentMaterialOf({ interview: { ...interview, followUp } })),
    );
    for (const words of [
      'Report of November 1, 2026: at least until January 30, 2027.',
      'Reported by itself: ICE Office of Professional Responsibility, November 21, 2026; number R-1.',
      'November 22, 2026: nothing new',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('private words');
  });
});
