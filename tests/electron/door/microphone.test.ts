import { expect, it } from 'vitest';
import { createMicrophone } from '../../../electron/microphone.ts';

const hour = 60 * 60_000;

it('the microphone is open for three hours at most, and silence is counted from the last piece that was heard', () => {
  let now = 0;
  const lost: string[] = [];
  const microphone = createMicrophone(() => now);
  const seen: (readonly [boolean, number])[] = [];
  const look = (at: number): void => {
    now = at;
    seen.push([microphone.isOpen(), microphone.quietSeconds()]);
  };
  look(0);
  microphone.open(() => lost.push('first'));
  look(1000);
  microphone.hear();
  look(11_000);
  now = 3 * hour;
  microphone.hear();
  look(3 * hour);
  microphone.close();
  microphone.lose();
  microphone.open(() => lost.push('second'));
  microphone.lose();
  microphone.lose();
  look(3 * hour);
  expect({ seen, lost }).toEqual({
    seen: [
      [false, Number.POSITIVE_INFINITY],
      [true, Number.POSITIVE_INFINITY],
      [true, 10],
      [false, 3 * 3600 - 1],
      [false, 3 * 3600 - 1],
    ],
    lost: ['second'],
  });
});
