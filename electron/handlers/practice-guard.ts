import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { practiceMark } from '../../src/packet/practice-mark.ts';
import type { House } from '../house.ts';

type Opened = Pick<House, 'withVault'>;

/** True while a practice vault is open: nothing real may come in, and nothing may go out without the mark. */
export function isPractice({ withVault }: Opened): boolean {
  const kept = withVault(({ preferences }) => preferences.isPractice());
  return kept.ok && kept.value;
}

/** The refusal of what a practice vault does not do; nothing for a real one. */
export const practiceRefusal = (house: Opened): Result<null, Failure> =>
  isPractice(house) ? fail({ code: 'practice-only' }) : ok(null);

/** Name of something written outside, with the mark in front where it comes out of a practice vault. */
export const markedName = (house: Opened, name: string): string =>
  isPractice(house) && !name.startsWith(practiceMark) ? `${practiceMark} ${name}` : name;
