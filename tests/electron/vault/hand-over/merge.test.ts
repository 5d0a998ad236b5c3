import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isConsistent } from '../../../../electron/vault/hand-over/histories.ts';
import { must } from '../workshop.ts';
import {
  begin,
  first,
  handOver,
  lookAt,
  newSide,
  ofAccused,
  pass,
  roomsOf,
  type Side,
  say,
  second,
  takeBack,
  third,
  wordsIn,
} from './two-vaults.ts';

let clinic: Side;
let counsel: Side;
beforeAll(async () => {
  [clinic, counsel] = [await newSide('clinic intake worker'), await newSide('legal aid lawyer', 600)];
});
afterAll(() => {
  for (const side of [clinic, counsel]) side.vaults.lock();
});

/** Every version of one answer, as words and by whom; `-` where it was taken back. */
const historyOf = (side: Side, id: string, key: string): readonly string[] =>
  must(roomsOf(side).interviews.history(id))
    .filter((version) => version.key === key)
    .map(({ answer, savedBy }) => {
      const said = answer?.state === 'given' && answer.value.kind === 'words' ? answer.value.words.original.text : '-';
      return `${said} (${savedBy})`;
    });
const consistent = (side: Side, id: string): boolean =>
  isConsistent({
    interview: must(roomsOf(side).interviews.open(id)),
    versions: must(roomsOf(side).interviews.history(id)),
  });

type Deed = 'nothing' | 'changes it' | 'takes it back' | 'says the same' | 'changes it and back';
function act(side: Side, id: string, deed: Deed): void {
  if (deed === 'changes it') say(side, id, first, `de ${side.name}`);
  if (deed === 'says the same') say(side, id, first, 'de acuerdo');
  if (deed === 'takes it back') takeBack(side, id, first);
  if (deed === 'changes it and back') {
    say(side, id, first, 'otra cosa');
    say(side, id, first, 'primero');
  }
}
const hers = 'de clinic intake worker';
const his = 'de legal aid lawyer';

describe('an interview that comes back', () => {
  it.each<[ours: Deed, theirs: Deed, standing: string, kept: string | undefined, taken: string | undefined]>([
    ['nothing', 'nothing', 'identical', 'primero', 'primero'],
    ['nothing', 'changes it', 'theirs', his, his],
    ['nothing', 'takes it back', 'theirs', undefined, undefined],
    ['nothing', 'changes it and back', 'identical', 'primero', 'primero'],
    ['changes it', 'nothing', 'ours', hers, hers],
    ['changes it', 'changes it', 'both', hers, his],
    ['changes it', 'takes it back', 'both', hers, undefined],
    ['changes it', 'changes it and back', 'both', hers, 'primero'],
    ['takes it back', 'nothing', 'ours', undefined, undefined],
    ['takes it back', 'changes it', 'both', undefined, his],
    ['takes it back', 'takes it back', 'identical', undefined, undefined],
    ['says the same', 'says the same', 'identical', 'de acuerdo', 'de acuerdo'],
    ['changes it and back', 'changes it', 'both', 'primero', his],
  ])('where we: %s, they: %s, is: %s', async (ours, theirs, standing, kept, taken) => {
    const found = [];
    for (const way of ['ours', 'theirs'] as const) {
      const id = begin(clinic);
      await pass(clinic, counsel, id);
      act(clinic, id, ours);
      act(counsel, id, theirs);
      const before = historyOf(clinic, id, first);
      const preview = await pass(counsel, clinic, id, way);
      const after = historyOf(clinic, id, first);
      found.push({
        standing: preview.standing,
        now: wordsIn(clinic, id)[first],
        nothingLost: before.every((version) => after.includes(version)),
        theirsKept: historyOf(counsel, id, first).every((version) => after.includes(version)),
        whole: consistent(clinic, id),
      });
    }
    const good = { standing, nothingLost: true, theirsKept: true, whole: true };
    expect(found).toEqual([
      { ...good, now: kept },
      { ...good, now: taken },
    ]);
  });

  it('has each answer judged on its own', async () => {
    const id = begin(clinic);
    await pass(clinic, counsel, id);
    say(clinic, id, first, hers);
    say(counsel, id, second, his);
    say(counsel, id, third, 'nuevo');
    const preview = await pass(counsel, clinic, id);
    const { standing, theirs, ours, conflicts } = preview;
    expect({ standing, theirs, ours, conflicts, now: wordsIn(clinic, id) }).toEqual({
      ...{ standing: 'both', theirs: 2, ours: 1, conflicts: [] },
      now: { [first]: hers, [second]: his, [third]: 'nuevo' },
    });
  });

  it('is settled for both sides by one decision', async () => {
    const id = begin(clinic);
    await pass(clinic, counsel, id);
    say(clinic, id, first, hers);
    say(counsel, id, first, his);
    await pass(counsel, clinic, id, 'ours');
    const there = await pass(clinic, counsel, id, 'ours');
    const here = await pass(counsel, clinic, id, 'theirs');
    expect({ there: there.standing, here: here.standing, now: wordsIn(counsel, id)[first] }).toEqual({
      ...{ there: 'theirs', here: 'identical', now: hers },
    });
    expect(historyOf(clinic, id, first)).toEqual([
      'primero (clinic intake worker)',
      `${hers} (clinic intake worker)`,
      `${his} (legal aid lawyer)`,
      `${hers} (clinic intake worker)`,
    ]);
  });

  it('does not mix what is typed within the two minutes after it was handed over', async () => {
    const id = begin(clinic);
    clinic.minutes -= 1;
    await pass(clinic, counsel, id);
    say(clinic, id, second, 'segundo, y más');
    const back = await pass(counsel, clinic, id);
    expect({ standing: back.standing, versions: historyOf(clinic, id, second).length }).toEqual({
      standing: 'ours',
      versions: 2,
    });
  });

  it('brings people along, and takes out whom one side took out and nobody speaks of', async () => {
    const id = begin(clinic);
    const interviews = (side: Side) => roomsOf(side).interviews;
    const { subject } = must(interviews(clinic).addSubject(id, 'accused'));
    const other = must(interviews(clinic).addSubject(id, 'witness')).subject;
    say(clinic, id, `${ofAccused}@${subject.id}`, 'el del turno de noche');
    await pass(clinic, counsel, id);
    must(interviews(counsel).removeSubject(id, subject.id, 'legal aid lawyer'));
    const added = must(interviews(counsel).addSubject(id, 'incident')).subject;
    await pass(counsel, clinic, id);
    expect(must(interviews(clinic).open(id)).subjects).toEqual([other, added]);
    expect(consistent(clinic, id)).toBe(true);
  });

  it('is taken in only when every conflict is decided and nothing has changed since', async () => {
    const id = begin(clinic);
    await pass(clinic, counsel, id);
    say(clinic, id, first, hers);
    say(counsel, id, first, his);
    const path = await handOver(counsel, clinic, id);
    const preview = await lookAt(clinic, path);
    const take = (decisions: Record<string, 'ours' | 'theirs'>) =>
      roomsOf(clinic).handOvers.take(preview.id, decisions);
    const undecided = take({});
    say(clinic, id, first, 'later still');
    const stale = take({ [first]: 'theirs' });
    expect([undecided, stale, wordsIn(clinic, id)[first]]).toEqual([
      { ok: false, failure: { code: 'hand-over-undecided' } },
      { ok: false, failure: { code: 'hand-over-stale' } },
      'later still',
    ]);
  });
});
