import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { IdentityMode } from '../../../src/interview/answers.ts';
import type { Exhibits } from '../../vault/exhibits/exhibits.ts';
import type { ChosenExhibit } from './read-exhibit.ts';

/**
 * The exhibits of an interview that somebody chose, in the order in which they were chosen. An anonymous packet takes nothing but copies that
 * say nothing about themselves, and no signed page.
 */
export function chooseExhibits(
  room: Pick<Exhibits, 'list' | 'readExhibit' | 'copyExhibit'>,
  interview: string,
  ids: readonly string[],
  identity: IdentityMode,
): Result<readonly ChosenExhibit[], Failure> {
  if (ids.length === 0) return ok([]);
  const all = room.list(interview);
  if (!all.ok) return all;
  const held = new Map(all.value.map((exhibit) => [exhibit.id, exhibit]));
  const wanted = [...new Set(ids)];
  const chosen = wanted.flatMap((id) => held.get(id) ?? []);
  if (chosen.length !== wanted.length) return fail({ code: 'exhibit-gone-from-vault' });
  if (identity === 'anonymous' && chosen.some(({ signs }) => signs !== undefined))
    return fail({ code: 'exhibit-names' });
  if (identity === 'anonymous' && chosen.some(({ derivation }) => derivation === undefined)) {
    return fail({ code: 'exhibit-not-stripped' });
  }
  return ok(
    chosen.map((exhibit) => ({
      exhibit,
      read: () => room.readExhibit(exhibit.id),
      copy: (to, signal) => room.copyExhibit(exhibit.id, to, signal),
    })),
  );
}
