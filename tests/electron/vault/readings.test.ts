import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/interview/answers.ts';
import { deedsIn, failed, instant, reading, statementRoom } from './statement-room.ts';
import { must, told } from './workshop.ts';

const room = statementRoom();
const { composed, state, freeze, mark } = deedsIn(room);

describe('reading back', () => {
  const outcomes = () => state().reading?.marks.map(({ number, outcome }) => [number, outcome]);

  it('goes on where it was, and holds only for words that are still the same', () => {
    must(room.statements.beginReading(composed(), reading));
    must(mark(1));
    must(mark(2, 'put-off'));
    must(mark(3));
    expect(outcomes()).toEqual([
      [1, 'confirmed'],
      [2, 'put-off'],
      [3, 'confirmed'],
    ]);
    must(mark(2));
    must(room.interviews.saveAnswer(room.id, 'account', told('Uno.\nUno y medio.\nDos.\nNada.')));
    expect(outcomes()).toEqual([
      [1, 'confirmed'],
      [3, 'confirmed'],
    ]);
  });

  it('tells what is said twice apart', () => {
    must(room.interviews.saveAnswer(room.id, 'account', told('No.\nNo.\nNo.')));
    must(room.statements.beginReading(composed(), reading));
    must(mark(2));
    expect(outcomes()).toEqual([[2, 'confirmed']]);
  });

  it('keeps what was corrected, from and to, also when typing would be one version and the work is cut off', () => {
    must(room.statements.beginReading(composed(), reading));
    must(room.statements.correct(must(room.interviews.open(room.id)), 'account', 'worker'));
    room.minutes = 1;
    must(room.interviews.saveAnswer(room.id, 'account', told('Uno.\nDos veces.\nTres.')));
    expect(state().reading).toMatchObject({ open: ['account'], corrections: 0 });
    must(room.statements.correct(must(room.interviews.open(room.id)), 'account', 'worker'));
    must(room.statements.corrected(composed(), 'account', 'worker'));
    expect(state().reading).toMatchObject({ open: [], corrections: 1 });
    must(room.statements.correct(must(room.interviews.open(room.id)), 'account', 'worker'));
    must(room.statements.corrected(composed(), 'account', 'worker'));
    const corrections = [
      {
        key: 'account',
        from: told('Uno.\nDos.\nTres.'),
        to: told('Uno.\nDos veces.\nTres.'),
        by: 'worker',
        at: instant(1),
      },
    ];
    expect(must(room.statements.corrections(room.id))).toEqual(corrections);
    must(mark(1));
    must(mark(2, 'put-off'));
    room.minutes = 2;
    const [version] = freeze().versions;
    expect(version).toMatchObject({ readBack: 'partly', corrections: 1 });
    expect(must(room.statements.open(room.id, version?.id ?? '')).frozen.reading).toEqual({
      ...{ ...reading, begunAt: instant(0), endedAt: instant(2), confirmed: 1, putOff: 1, corrections },
    });
    expect(state().reading).toBeUndefined();
    expect(mark(1)).toEqual(failed('no-reading'));
  });

  it('of every paragraph is whole; begun anew it starts from nothing', () => {
    must(room.statements.beginReading(composed(), reading));
    for (const number of [1, 2, 3]) must(mark(number));
    expect(mark(4)).toEqual(failed('not-found'));
    expect(freeze().versions[0]).toMatchObject({ readBack: 'whole' });
    must(room.statements.beginReading(composed(), reading));
    must(mark(1));
    must(room.statements.beginReading(composed(), { ...reading, interpreter: '' }));
    expect(state().reading).toMatchObject({ interpreter: '', marks: [] });
  });

  it('is refused when the record is not what the screen showed', () => {
    must(room.statements.beginReading(composed(), reading));
    const { record } = state();
    must(room.interviews.saveAnswer(room.id, 'where', { ...told(''), state: 'declined' } as Answer));
    expect(room.statements.mark(composed(), { record, number: 1, outcome: 'confirmed' }, 'worker')).toEqual(
      failed('statement-moved'),
    );
  });
});
