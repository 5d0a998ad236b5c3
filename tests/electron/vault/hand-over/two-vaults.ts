import { join } from 'node:path';
import type { HandOverTo } from '../../../../electron/vault/hand-over/hand-over.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import type { HandOverPreview } from '../../../../src/bridge/calls/hand-over-calls.ts';
import { guide } from '../../../../src/content/guide/guide.ts';
import type { Answer } from '../../../../src/interview/answers.ts';
import { begun, must, newVault, noon } from '../workshop.ts';

/** A person with a vault of their own. */
export type Side = { readonly name: string; readonly directory: string; readonly vaults: Vaults; minutes: number };

/** A vault of somebody, with a clock that the test moves. */
export async function newSide(name: string, minutes = 0): Promise<Side> {
  const side = { name, minutes };
  const made = await newVault({ clock: () => noon + side.minutes * 60_000, worker: () => name });
  return Object.assign(side, made);
}

export const roomsOf = (side: Side) => must(side.vaults.rooms());

/** An answer in words that the guide knows a question for. */
export const story = (text: string, by: string): Answer => ({
  state: 'given',
  value: { kind: 'words', words: { original: { text, language: 'es' } } },
  at: '2026-01-01T12:00:00.000Z',
  askedIn: 'es',
  by,
});
/** Three questions of the guide that take words and belong to no subject. */
export const [first = '', second = '', third = ''] = guide.sections
  .filter((section) => section.repeats === undefined)
  .flatMap((section) => section.questions)
  .filter(({ answer }) => answer.kind === 'words')
  .map(({ id }) => id);

/** One that is asked about each accused person. */
export const ofAccused =
  guide.sections
    .filter((section) => section.repeats === 'accused')
    .flatMap((section) => section.questions)
    .find(({ answer }) => answer.kind === 'words')?.id ?? '';

export function say(side: Side, id: string, key: string, text: string): void {
  side.minutes += 1;
  must(roomsOf(side).interviews.saveAnswer(id, key, story(text, side.name)));
}
export function takeBack(side: Side, id: string, key: string): void {
  side.minutes += 1;
  must(roomsOf(side).interviews.clearAnswer(id, key, side.name));
}
/** What an interview says, in words. */
export const wordsIn = (side: Side, id: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(must(roomsOf(side).interviews.open(id)).answers).map(([key, answer]) => [
      key,
      answer.state === 'given' && answer.value.kind === 'words' ? answer.value.words.original.text : answer.state,
    ]),
  );

/** A new interview on one side, with two answers. */
export function begin(side: Side): string {
  const { id } = must(roomsOf(side).interviews.create(begun));
  say(side, id, first, 'primero');
  say(side, id, second, 'segundo');
  return id;
}

let files = 0;
/** Writes a hand-over from one side for another; gives its path. */
export async function handOver(from: Side, to: Side, id: string, as?: HandOverTo): Promise<string> {
  files += 1;
  const path = join(from.directory, '..', `hand-over-${files}.age`);
  const address = await roomsOf(to).handOvers.address();
  must(await roomsOf(from).handOvers.write(id, as ?? { kind: 'address', address }, path));
  return path;
}
export const lookAt = async (side: Side, path: string): Promise<HandOverPreview> =>
  must(await roomsOf(side).handOvers.look(path, { kind: 'own-key' }, guide));

/** Hands over and takes in, with every conflict decided in one way. */
export async function pass(
  from: Side,
  to: Side,
  id: string,
  way: 'ours' | 'theirs' = 'theirs',
): Promise<HandOverPreview> {
  const preview = await lookAt(to, await handOver(from, to, id));
  const decisions = Object.fromEntries(preview.conflicts.map(({ key }) => [key, way]));
  must(roomsOf(to).handOvers.take(preview.id, decisions));
  return preview;
}
