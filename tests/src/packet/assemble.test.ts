import { describe, expect, it } from 'vitest';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { packetParts } from '../../../src/packet/packet.ts';
import { answerKeysIn, partOf, partsIn, spansOf, textOfBlocks } from './packet-reading.ts';
import {
  consentTo,
  given,
  grant,
  smallChannels,
  smallDecision,
  smallInterview,
  smallMaterial,
  withAnswers,
  words,
} from './small-case.ts';

function assembled(changes: Partial<PacketMaterial> = {}): Packet {
  const result = assemblePacket(smallMaterial(changes));
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const refusal = (changes: Partial<PacketMaterial>): string => {
  const result = assemblePacket(smallMaterial(changes));
  return result.ok ? 'made' : result.failure.code;
};
const allText = (packet: Packet): string => `${textOfBlocks(packet.blocks)}\n${JSON.stringify(packet.data)}`;
const anonymous = { interview: withAnswers({ share: consentTo(grant('oig', { identity: 'anonymous' })) }) };
const leavingOut = (...chosen: readonly string[]) => ({
  interview: withAnswers({ 'leave-out': given({ kind: 'choice', chosen }) }),
});

describe('the sender', () => {
  const from = { letterhead: 'Legal Aid of the Valley\n12 River Road' };

  it('stands under the addressee, and never in an anonymous packet', () => {
    const [named, nameless] = [assembled(from), assembled({ ...from, ...anonymous })].map(allText);
    expect([named?.includes('12 River Road'), nameless?.includes('River Road')]).toEqual([true, false]);
  });

  it('is not spoken of while none is known', () => {
    expect(textOfBlocks(assembled({ letterhead: ' ' }).blocks)).toBe(textOfBlocks(assembled().blocks));
  });
});

describe('assemblePacket refuses', () => {
  it.each<readonly [string, Partial<PacketMaterial>]>([
    ['consent-missing', { channel: 'opr' }],
    ['consent-withdrawn', { interview: withAnswers({ share: consentTo(grant('oig', { decision: 'withdrawn' })) }) }],
    ['consent-expired', { interview: withAnswers({ share: consentTo(grant('oig', { until: '2026-11-24' })) }) }],
    ['identity-exceeds-consent', { channel: 'fod', identity: 'identified' }],
    ['identity-exceeds-consent', { ...leavingOut('identity'), identity: 'confidential' }],
    ['identity-leak', { interview: { ...anonymous.interview, codeName: 'Case Quist' } }],
    ['channel-closed', { channels: smallChannels.map((one) => ({ ...one, status: 'reported-closed' as const })) }],
    ['channel-unsupported', { channel: 'rcc' }],
    ['channel-unsupported', { channels: [] }],
    ['no-filing', { decision: { ...smallDecision, noFiling: true } }],
    [
      'channel-outside',
      {
        decision: {
          ...smallDecision,
          outside: smallDecision.firstChoice.map((one) => ({ ...one, level: 'outside' as const })),
        },
      },
    ],
  ])('%s', (code, changes) => {
    expect(refusal(changes)).toBe(code);
  });
});

describe('assemblePacket', () => {
  it('writes the parts in order', () => {
    expect(partsIn(assembled())).toEqual(packetParts.filter((part) => part !== 'exhibits' && part !== 'forms'));
    expect(partsIn(assembled({ forms: ['sf-95'] }))).toEqual(packetParts.filter((part) => part !== 'exhibits'));
  });

  it('is pure: the same material gives the same packet', () => {
    expect(assembled()).toEqual(assembled());
  });

  it('carries every answer that it should exactly once', () => {
    expect([...answerKeysIn(assembled())].sort()).toEqual(
      [
        'name',
        'born',
        'place',
        'hurt',
        'hurt-where',
        'times',
        'kind',
        'account',
        'more',
        'when',
        'who-name@a1',
        'who-name@a2',
        'witness-name@w1',
        'report-on@r1',
        'read-back',
      ].sort(),
    );
  });

  it('never carries remarks, unlabelled questions, reasons that rest on withheld answers, or other consents', () => {
    const text = allText(assembled());
    for (const secret of [
      'REMARK-OF-THE-INTERVIEWER',
      'NEVER-IN-A-PACKET',
      'SECRET-REASON',
      'SECRET-CAUTION',
      '2 CFR 2',
    ])
      expect(text).not.toContain(secret);
    expect(textOfBlocks(partOf(assembled(), 'consent'))).not.toContain('FOD');
    expect(text).not.toContain('Office cons');
  });

  it('prints states, options, other words and told dates', () => {
    const text = textOfBlocks(assembled().blocks);
    for (const expected of [
      'Label of hurt-wheredeclined',
      'Label of who-namedoes not know',
      'Label of morenot answered yet',
      'Label of hurtYes',
      'Label of times3',
      'The first thing; The second thing; otra cosaSpanish, as said; no English rendering is recorded.',
      'about October 2026, at night; as told: “después del conteo”',
      'before Ramadan (as told)',
    ])
      expect(text).toContain(expected);
  });

  it('keeps original and rendering apart, each in its language and direction', () => {
    const interview = withAnswers({ account: given(words('روايتي', 'ar', 'My account')) });
    const block = partOf(assembled({ interview }), 'statement').find((one) => one.kind === 'bilingual');
    expect(block).toEqual({
      kind: 'bilingual',
      original: { text: 'روايتي', language: 'ar', direction: 'rtl', said: true },
      rendering: { text: 'My account', language: 'en', direction: 'ltr', said: true },
      heads: {
        original: [{ text: 'In Arabic, as said', language: 'en', direction: 'ltr' }],
        rendering: [{ text: 'In English', language: 'en', direction: 'ltr' }],
      },
      caption: [
        { text: 'Rendered by the interpreter, not certified.', language: 'en', direction: 'ltr' },
        { text: ' Written down on November 20, 2026.', language: 'en', direction: 'ltr' },
      ],
      answer: 'account',
    });
  });

  it('never calls a machine translation certified, and says that English is missing', () => {
    const machine = given({
      kind: 'words',
      words: {
        original: { text: 'uno dos tres cuatro cinco seis siete', language: 'es' },
        rendering: { text: 'ein', language: 'de', by: 'machine' },
      },
    });
    const packet = assembled({ interview: withAnswers({ account: machine }) });
    expect(textOfBlocks(partOf(packet, 'statement'))).toContain(
      'Machine translation: not certified, not checked by a person. Rely on the original. No English rendering is recorded.',
    );
    expect(packet.warnings).toContain('no-rendering');
  });

  it('orders the chronology by what is known and leaves dates of birth out of it', () => {
    const table = partOf(assembled(), 'chronology').find((block) => block.kind === 'table');
    const rows =
      table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => cell.map((span) => span.text).join(''))) : [];
    expect(rows).toEqual([
      ['about October 2026, at night; as told: “después del conteo”', 'Label of when'],
      ['before Ramadan (as told)', 'Earlier report 1: Label of report-on'],
    ]);
  });

  it('explains routing with rules, sources, reliability and day, and says that it is no legal advice', () => {
    const text = textOfBlocks(partOf(assembled(), 'routing'));
    for (const expected of [
      'It is not legal advice.',
      'Rules as of November 25, 2026, version rules-1.',
      'one of these is enough: OPR, OIG',
      'R1: Why of R1.',
      'has first choice, by agency practice',
      'general knowledge: verify',
      '1 CFR 1, First source (checked November 24, 2026). [confirmed in the text]',
      'Something: is unclear',
    ])
      expect(text).toContain(expected);
  });

  it('prints only confirmed contacts', () => {
    const text = textOfBlocks(assembled().blocks);
    expect(text).toContain('1-800-555-0100 (checked November 24, 2026)');
    expect(text).not.toContain('UNCONFIRMED ADDRESS');
  });

  it('gives the facility a copy only as agreed, and then tells no more than both consents allow', () => {
    const share = consentTo(grant('fod', { identity: 'confidential' }), grant('operator', { identity: 'anonymous' }));
    const copied = assembled({ channel: 'fod', interview: withAnswers({ share }) });
    const alone = assembled({ channel: 'fod' });
    expect([copied.addressee.at(-1), copied.identity]).toEqual(['Administrator of the facility', 'anonymous']);
    expect([alone.addressee.at(-1), alone.identity]).toEqual(['Field Office Director', 'confidential']);
  });
});

describe('identity', () => {
  it('anonymously names nobody on the person’s side, in pages and in data, and leaves out the day of the visit', () => {
    const packet = assembled(anonymous);
    const text = allText(packet);
    for (const secret of ['Quist', 'Adler', '123', '1990', 'May 1', 'November 20', '2026-11-20', 'Interviewer Seven'])
      expect(text).not.toContain(secret);
    expect(text).toContain('I told him my name, [withheld], and my number [withheld].');
    expect(text).toContain('Flaco');
    expect(packet.warnings).toEqual(['language-may-identify']);
  });

  it('confidentially names the person to the office and asks it to keep the name', () => {
    const packet = assembled({ channel: 'fod' });
    expect(allText(packet)).toContain('Night Quist');
    expect(textOfBlocks(partOf(packet, 'letter'))).toContain('asks that it not be revealed');
  });

  it('leaves safety and immigration out by default, says so, and takes them in when the person asks', () => {
    const packet = assembled();
    expect(allText(packet)).not.toMatch(/bunk twelve|Label of number/);
    expect(packet.omissions.map((omission) => omission.what)).toEqual([
      'Immigration matters beyond what this office needs to find the file',
      'Fears, safety plans, and where the person sleeps',
      'The interviewer’s own remarks',
      'What else the person may do, and whom else the person has agreed to tell',
    ]);
    expect(answerKeysIn(assembled({ include: ['safety', 'immigration'] }))).toEqual(
      expect.arrayContaining(['unit', 'number']),
    );
  });

  it('never takes optional data into an anonymous packet', () => {
    expect(answerKeysIn(assembled({ ...anonymous, include: ['safety', 'immigration'] }))).not.toEqual(
      expect.arrayContaining(['unit']),
    );
  });

  it.each<readonly [string, readonly string[]]>([
    ['identity', ['name', 'born', 'witness-name@w1']],
    ['medical', ['hurt', 'hurt-where']],
    ['witnesses', ['witness-name@w1']],
  ])('leaves out %s when the person asks for it', (kind, gone) => {
    const carried = answerKeysIn(assembled(leavingOut(kind)));
    const before = answerKeysIn(assembled());
    expect(before.filter((key) => !carried.includes(key)).sort()).toEqual([...gone].sort());
  });

  it('asks the worker to look when something was to be left out in words', () => {
    const other = { original: { text: 'my brother', language: 'en' } };
    const interview = withAnswers({ 'leave-out': given({ kind: 'choice', chosen: [], other }) });
    expect(assembled({ interview }).warnings).toContain('asked-in-words');
  });

  it('leaves out what a later answer has overtaken', () => {
    const interview = withAnswers({
      hurt: given({ kind: 'yes-no', value: 'no' }),
      'hurt-where': given(words('OVERTAKEN')),
    });
    const packet = assembled({ interview });
    expect(allText(packet)).not.toContain('OVERTAKEN');
    expect(packet.omissions.map((omission) => omission.what)).toContain('Answers that no longer apply');
  });
});

describe('spans', () => {
  it('each name a language and its direction', () => {
    const spans = assembled({ interview: { ...smallInterview, intervieweeLanguage: 'ar' } }).blocks.flatMap(spansOf);
    expect(spans.length).toBeGreaterThan(100);
    expect(spans.filter((span) => span.direction !== (span.language === 'ar' ? 'rtl' : 'ltr'))).toEqual([]);
  });
});

describe('numbers of the file', () => {
  const account = given(words('My number is A 123-456-789.'));
  const numberIn = (changes: Record<string, ReturnType<typeof given>>): string =>
    /My number is (.*?)\./.exec(allText(assembled({ interview: withAnswers({ account, ...changes }) })))?.[1] ?? '';

  it('stay in the person’s words unless the person hides them', () => {
    const leaveOut = given({ kind: 'choice', chosen: ['immigration'] });
    expect([numberIn({}), numberIn({ 'leave-out': leaveOut })]).toEqual(['A 123-456-789', '[withheld]']);
  });
});
