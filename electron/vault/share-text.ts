import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';

/** One share as it stands on its sheet: which one of how many, how many are needed, and the part of the secret. */
export type Share = {
  readonly number: number;
  readonly needed: number;
  readonly total: number;
  /** First bytes of a hash over vault and slot: a share of another vault or of an older set is told before anything is tried. */
  readonly mark: Buffer;
  /** The secret's length and one more. */
  readonly part: Buffer;
};

const form = 2;
const [markLength, partLength, checkLength] = [4, 17, 2];
const byteLength = 2 + markLength + partLength + checkLength;
/** Without I, L, O and U, which are read as 1, 1, 0 and V. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 5;
const groupCount = 10;

/** The mark of the shares of one slot of one vault. */
export const shareMark = (vault: string, slot: string): Buffer =>
  createHash('sha256').update(`constancia/2/shares/${vault}/${slot}`).digest().subarray(0, markLength);

const checkOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest().subarray(0, checkLength);

/** Doubling in the field of 32 elements (x^5 + x^2 + 1). */
const doubled = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

/** The last sign of a group: one wrong sign, two neighbours in the wrong order and a group in another's place are always noticed. */
const signOf = (group: readonly number[], place: number): number =>
  doubled(group.reduce((sum, value) => doubled(sum) ^ value, place));

function digitsOf(bytes: Buffer): readonly number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

/** The share as ten groups of five signs; the last sign of a group checks the group, the last two bytes check all. */
export function shareGroups({ number, needed, total, mark, part }: Share): readonly string[] {
  const body = Buffer.concat([Buffer.from([(form << 4) | number, (needed << 4) | total]), mark, part]);
  const digits = digitsOf(Buffer.concat([body, checkOf(body)]));
  return Array.from({ length: groupCount }, (_, place) => {
    const group = digits.slice(place * (groupLength - 1), (place + 1) * (groupLength - 1));
    return [...group, signOf(group, place)].map((value) => alphabet[value]).join('');
  });
}

/** The signs as the alphabet has them, whatever case, spaces and dashes they were typed with. */
const cleaned = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/U/g, 'V')
    .replace(/[^0-9A-Z]/g, '');

/** Reads a typed share. Says which group was misread, and nothing about any vault. */
export function readShare(typed: string): Result<Share, Failure> {
  const signs = [...cleaned(typed)].map((sign) => alphabet.indexOf(sign));
  if (signs.length !== groupLength * groupCount) return fail({ code: 'share-length', values: { typed: signs.length } });
  const groups = Array.from({ length: groupCount }, (_, place) =>
    signs.slice(place * groupLength, (place + 1) * groupLength),
  );
  const wrong = groups.flatMap((group, place) =>
    group.includes(-1) || group.at(-1) !== signOf(group.slice(0, -1), place) ? [place + 1] : [],
  );
  if (wrong.length > 0) return fail({ code: 'share-group', values: { groups: wrong.join(', ') } });
  const bits = groups
    .flatMap((group) => group.slice(0, -1).map((value) => value.toString(2).padStart(5, '0')))
    .join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  const body = bytes.subarray(0, byteLength - checkLength);
  const [first = 0, second = 0] = body;
  const share: Share = {
    number: first & 15,
    needed: second >> 4,
    total: second & 15,
    mark: body.subarray(2, 2 + markLength),
    part: body.subarray(2 + markLength),
  };
  const legal =
    first >> 4 === form &&
    share.needed >= 2 &&
    share.needed <= share.total &&
    share.number >= 1 &&
    share.number <= share.total &&
    share.part.at(-1) !== 0;
  if (!legal || !checkOf(body).equals(bytes.subarray(byteLength - checkLength))) return fail({ code: 'share-check' });
  return ok(share);
}
