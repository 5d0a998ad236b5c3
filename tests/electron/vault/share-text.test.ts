import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShare, type Share, shareGroups } from '../../../electron/vault/share-text.ts';

const share: Share = {
  number: 3,
  needed: 2,
  total: 5,
  mark: Buffer.from('c0ffee00', 'hex'),
  part: Buffer.from(Array.from({ length: 17 }, (_, index) => index * 13 + 1)),
};
const groups = shareGroups(share);
const text = groups.join('-');
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeOf = (typed: string): string => {
  const read = readShare(typed);
  return read.ok ? 'read' : read.failure.code;
};

describe('a printed share', () => {
  it('is ten groups of five signs', () => {
    expect(groups.every((group) => /^[0-9A-HJKMNP-TV-Z]{5}$/.test(group))).toBe(true);
    expect(groups.length).toBe(10);
  });

  it.each<[string, string]>([
    ['as printed', text],
    ['in small letters, with spaces', groups.join(' ').toLowerCase()],
    ['without anything between', groups.join('')],
    ['with the letters that look like digits', text.replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('V', 'u')],
  ])('is read %s', (_, typed) => {
    expect(readShare(typed)).toEqual({ ok: true, value: share });
  });

  it('comes back whatever it holds', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(bytes(4), bytes(16), fc.integer({ min: 1, max: 255 }), (mark, part, x) => {
        const any = { ...share, mark: Buffer.from(mark), part: Buffer.from([...part, x]) };
        expect(readShare(shareGroups(any).join(' '))).toEqual({ ok: true, value: any });
      }),
    );
  });

  it('tells every single wrong sign, by the number of its group', () => {
    for (let at = 0; at < 50; at += 1) {
      const signs = [...groups.join('')];
      for (const sign of alphabet) {
        if (sign === signs[at]) continue;
        expect(readShare(signs.with(at, sign).join(''))).toEqual({
          ok: false,
          failure: { code: 'share-group', values: { groups: String(Math.floor(at / 5) + 1) } },
        });
      }
    }
  });

  it('tells signs and groups in the wrong order', () => {
    const signs = [...groups.join('')];
    for (let at = 0; at < 49; at += 1) {
      if (signs[at] === signs[at + 1]) continue;
      const swapped = signs.with(at, signs[at + 1] ?? '').with(at + 1, signs[at] ?? '');
      expect(codeOf(swapped.join(''))).toBe('share-group');
    }
    const moved = groups.with(0, groups[1] ?? '').with(1, groups[0] ?? '');
    expect(readShare(moved.join('-'))).toEqual({
      ok: false,
      failure: { code: 'share-group', values: { groups: '1, 2' } },
    });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'share-length'],
    ['a group less', groups.slice(1).join('-'), 'share-length'],
    ['a group more', `${text}-00000`, 'share-length'],
    [
      'whole groups of another share',
      [...groups.slice(0, 5), ...shareGroups({ ...share, part: Buffer.alloc(17, 9) }).slice(5)].join('-'),
      'share-check',
    ],
    ['more needed than there are', shareGroups({ ...share, needed: 6 }).join('-'), 'share-check'],
    ['a number that there is not', shareGroups({ ...share, number: 6 }).join('-'), 'share-check'],
    [
      'a share that would be the secret itself',
      shareGroups({ ...share, part: Buffer.alloc(17) }).join('-'),
      'share-check',
    ],
  ])('is refused: %s', (_, typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });
});
