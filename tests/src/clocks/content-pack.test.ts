import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/base/canonical-text.ts';
import { type Content, compareVersions, pastReview } from '../../../src/clocks/content.ts';
import { contentFaults } from '../../../src/clocks/content-faults.ts';
import { openPack, signedText } from '../../../src/clocks/content-pack.ts';
import { edition, isSigned, packText, shipped, signed, strangerKey } from './content-pack-signing.ts';

const cases = Number(process.env.CASES ?? 200);
const newerThan = shipped.version;
const open = (text: string, than = newerThan) => openPack(text, { isSigned, newerThan: than });
const codeOf = (text: string): string => {
  const opened = open(text);
  return opened.ok ? 'opened' : opened.failure.code;
};
const newer = edition('2027.01.15', { asOf: '2027-01-15' });
const firstRule = shipped.rules[0] as Content['rules'][number];
const withRule = (changes: object): object => ({
  ...newer,
  rules: [{ ...firstRule, ...changes }, ...newer.rules.slice(1)],
});

describe('a content pack', () => {
  it('opens when it is signed, whole and newer, and gives what was signed', () => {
    expect(open(packText(newer))).toEqual({ ok: true, value: signed(newer) });
    expect(open(`\uFEFF${JSON.stringify(signed(newer), null, 2)}\n`)).toEqual({ ok: true, value: signed(newer) });
  });

  it('is signed over one form, in whatever order its fields stand', () => {
    const turned = Object.fromEntries(Object.entries(signed(newer)).reverse());
    expect(signedText(turned)).toBe(signedText(signed(newer)));
    expect(codeOf(JSON.stringify(turned))).toBe('opened');
    expect(canonicalText({ b: [1, { d: 'ñ', c: null }], a: undefined, A: '\ud800' })).toBe(
      '{"A":"\\ud800","b":[1,{"c":null,"d":"ñ"}]}',
    );
  });

  it.each<readonly [string, string, string]>([
    ['no JSON', '{', 'pack-unreadable'],
    ['nothing', '', 'pack-unreadable'],
    ['a list', '[]', 'pack-unreadable'],
    ['another file', '{"format":"constancia-interview/1"}', 'pack-unreadable'],
    [
      'nesting without end',
      `{"format":"constancia-content/1","a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'pack-unreadable',
    ],
    ['a newer format', packText({ ...newer, format: 'constancia-content/2' }), 'pack-newer-format'],
    ['no signature', JSON.stringify({ ...signed(newer), signature: undefined }), 'pack-signature'],
    ['a signature that is none', JSON.stringify({ ...signed(newer), signature: 'yes' }), 'pack-signature'],
    ['the signature of a stranger', packText(newer, strangerKey), 'pack-signature'],
    ['a changed telephone number', packText(newer).replace('833-442-3677', '833-442-3678'), 'pack-signature'],
    ['a field that it does not know', packText({ ...newer, letters: [] }), 'pack-broken'],
    ['a part that is missing', packText({ ...newer, clocks: undefined }), 'pack-broken'],
    ['a rule of another shape', packText(withRule({ when: { fact: 'custodyAgency', is: 'ICE' } })), 'pack-broken'],
    ['a version that is none', packText({ ...newer, version: '../../x' }), 'pack-broken'],
    ['a source that is not there', packText(withRule({ sources: ['S999'] })), 'pack-contradicts'],
    ['the same version', packText(shipped), 'pack-older'],
    ['an older version', packText({ ...shipped, version: '2026.11.24' }), 'pack-older'],
  ])('is refused with %s', (_name, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('says where the fault lies and never what stands there', () => {
    const broken = open(packText(withRule({ confidence: 'certain' })));
    expect(broken).toEqual({ ok: false, failure: { code: 'pack-broken', field: 'rules.0.confidence' } });
    const crossed = open(packText(withRule({ sources: ['S999'] })));
    expect(crossed).toEqual({ ok: false, failure: { code: 'pack-contradicts', field: 'rules R01: source-unknown' } });
  });

  it(`is refused when any character of it was changed, or says the same, ${cases} times`, {
    timeout: 60_000 + cases * 100,
  }, () => {
    const text = packText(newer);
    const change = fc.tuple(fc.nat(text.length - 1), fc.constantFrom('', '0', '"', '}', 'x', ' ', '9', 'é'));
    fc.assert(
      fc.property(change, ([at, put]) => {
        const opened = open(`${text.slice(0, at)}${put}${text.slice(at + 1)}`);
        if (opened.ok) expect(signedText(opened.value)).toBe(signedText(signed(newer)));
        else
          expect(['pack-unreadable', 'pack-newer-format', 'pack-signature', 'pack-broken']).toContain(
            opened.failure.code,
          );
      }),
      { numRuns: cases },
    );
  });
});

describe('versions', () => {
  it.each([
    ['2026.11.25', '2026.11.25', 0],
    ['2026.11.25', '2026.12.01', -1],
    ['2027.01.02', '2026.12.31', 1],
    ['2026.11.25.2', '2026.11.25', 1],
    ['2026.11.25.9', '2026.11.25.10', -1],
  ])('%s against %s', (one, other, sign) => {
    expect([Math.sign(compareVersions(one, other)), Math.sign(compareVersions(other, one))]).toEqual([
      sign,
      sign === 0 ? 0 : -sign,
    ]);
  });
});

describe('the cross checks', () => {
  const effects = (list: readonly unknown[]): object => Object.fromEntries([['then', list]]);
  const [oig, ...others] = [...shipped.channels].sort((one) => (one.id === 'oig' ? -1 : 0));
  const [clock, ...clocks] = shipped.clocks;
  const caution = shipped.rules.flatMap(({ then }) => then).find((effect) => effect.effect === 'caution');
  const rule = (changes: object): Partial<Content> =>
    ({ rules: [{ ...firstRule, ...changes }, ...shipped.rules.slice(1)] }) as Partial<Content>;

  it.each<readonly [string, object, string, string]>([
    ['a rule given twice', { rules: [...shipped.rules, firstRule] }, 'id-twice', 'rules R01'],
    [
      'a contact given twice',
      { channels: [{ ...oig, contacts: [oig?.contacts[0], oig?.contacts[0]] }, ...others] },
      'id-twice',
      'contacts oig',
    ],
    ['a channel that is gone', { channels: others }, 'channel-missing', 'channels oig'],
    [
      'a source that is gone',
      { sources: shipped.sources.filter(({ id }) => id !== '6cfr115.22g') },
      'source-unknown',
      'rules R01',
    ],
    [
      'an effect that cites nothing known',
      rule(effects([{ effect: 'no-filing', sources: ['S999'] }])),
      'source-unknown',
      'rules R01 no-filing',
    ],
    [
      'an example that does not fire',
      rule({ examples: { fires: {}, doesNot: {} } }),
      'example-does-not-fire',
      'rules R01',
    ],
    [
      'an example that fires and should not',
      rule({ examples: { fires: firstRule.examples.fires, doesNot: firstRule.examples.fires } }),
      'example-fires',
      'rules R01',
    ],
    [
      'an example that contradicts itself',
      rule({ examples: { fires: { custodyAgency: 'orr', survivorAge: 40 }, doesNot: {} } }),
      'example-impossible',
      'rules R01',
    ],
    [
      'an example that names an unknown channel',
      rule({ examples: { fires: { chosenChannels: ['mayor'] }, doesNot: {} } }),
      'example-impossible',
      'rules R01',
    ],
    [
      'a caution in two wordings',
      rule(effects([...firstRule.then, { ...caution, text: 'Something else.' }])),
      'caution-differs',
      'rules R01',
    ],
    [
      'a review before the day itself',
      { clocks: [{ ...clock, reviewBy: '2026-11-25' }, ...clocks] },
      'review-not-after-as-of',
      `clocks ${clock?.id}`,
    ],
    ['a check after the book was made', { asOf: '2026-11-20' }, 'dated-after-the-book', 'rules R01'],
    [
      'a closed office without a word',
      { channels: [{ ...oig, status: 'reported-closed' }, ...others] },
      'status-unexplained',
      'channels oig',
    ],
  ])('find %s', (_name, changes, code, where) => {
    const faults = contentFaults({ ...shipped, ...changes } as Content);
    expect(faults.some((fault) => fault.code === code && fault.where.startsWith(where))).toBe(true);
  });

  it('find nothing else', () => {
    expect(contentFaults(newer)).toEqual([]);
  });
});

describe('the day of review', () => {
  it('has passed for nothing on the day itself, and for what is older on the next', () => {
    const first =
      [...shipped.rules, ...shipped.channels, ...shipped.clocks].map(({ reviewBy }) => reviewBy).sort()[0] ?? '';
    expect(pastReview(shipped, first)).toEqual([]);
    const late = pastReview(shipped, '2099-01-01');
    expect(late.length).toBe(shipped.rules.length + shipped.channels.length + shipped.clocks.length + 1);
    expect(late.map(({ reviewBy }) => reviewBy)).toEqual(late.map(({ reviewBy }) => reviewBy).toSorted());
    expect(late[0]?.reviewBy).toBe(first);
  });
});
