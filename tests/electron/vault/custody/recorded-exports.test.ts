import { describe, expect, it } from 'vitest';
import { type CustodyDraft, sealEntry } from '../../../../electron/vault/custody/custody-entry.ts';
import type { CustodyEvent } from '../../../../electron/vault/custody/custody-event.ts';
import { exportsIn } from '../../../../electron/vault/custody/recorded-exports.ts';

/** Rows as the log gives them: newest first. */
const rows = (...events: readonly CustodyEvent[]) =>
  events
    .map((event, index) => {
      const draft: CustodyDraft = {
        sequence: index + 1,
        at: '2026-11-25T10:00:00Z',
        by: '',
        event,
        salt: '',
        previous: '',
      };
      return sealEntry(draft);
    })
    .reverse();

const packet = (id: string, sha256: string, detail: CustodyEvent['detail'] = {}): CustodyEvent => ({
  what: 'exported',
  object: 'packet',
  id,
  interview: 'one',
  sha256,
  detail: { formats: 'pdf', ...detail },
});

describe('exportsIn', () => {
  it.each<readonly [string, readonly CustodyEvent[], readonly unknown[]]>([
    ['nothing', [], []],
    [
      'packets, oldest first, with the identity',
      [packet('oig 2026-11-20', 'a', { identity: 'anonymous' }), packet('opr 2026-11-21', 'b')],
      [
        { to: ['oig'], on: '2026-11-20', formats: 'pdf', sha256: 'a', identity: 'anonymous' },
        { to: ['opr'], on: '2026-11-21', formats: 'pdf', sha256: 'b' },
      ],
    ],
    [
      'not one that could not be written, but the second try',
      [
        packet('oig 2026-11-20', 'a'),
        packet('oig 2026-11-20', 'a', { notWritten: 'disk-full' }),
        packet('oig 2026-11-20', 'a'),
      ],
      [{ to: ['oig'], on: '2026-11-20', formats: 'pdf', sha256: 'a' }],
    ],
    [
      'documents with everybody they were for; nothing else',
      [
        {
          what: 'exported',
          object: 'document',
          id: 'preservation 2026-11-20',
          sha256: 'c',
          detail: { to: 'fod opr', formats: 'txt' },
        },
        {
          what: 'exported',
          object: 'document',
          id: 'consent-record 2026-11-20',
          sha256: 'd',
          detail: { formats: 'pdf' },
        },
        { what: 'exported', object: 'handout', id: '2026-11-20' },
        { what: 'frozen', object: 'statement', id: 'x' },
      ],
      [
        { to: ['fod', 'opr'], document: 'preservation', on: '2026-11-20', formats: 'txt', sha256: 'c' },
        { to: [], document: 'consent-record', on: '2026-11-20', formats: 'pdf', sha256: 'd' },
      ],
    ],
  ])('gives %s', (_name, events, expected) => {
    expect(exportsIn(rows(...events))).toEqual(expected);
  });
});
