import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave } from '../../renderer/sitting/autosave.ts';
import type { Answer } from '../../src/interview/answers.ts';

const words = (text: string): Answer => ({
  state: 'given',
  value: { kind: 'words', words: { original: { text, language: 'es' } } },
  at: '2026-03-01T10:00:00.000Z',
  askedIn: 'es',
  by: 'night-shift worker',
});

function setUp(outcomes: readonly ('kept' | 'full')[] = []) {
  const saved: [string, Answer | undefined][] = [];
  const waiting = [...outcomes];
  const autosave = createAutosave({
    save: async (key, answer) => {
      if (waiting.shift() === 'full') throw new Error('full');
      saved.push([key, answer]);
      return { savedAt: `after ${saved.length}` };
    },
    failureOf: () => ({ code: 'disk-full' }),
    onTyped: () => undefined,
  });
  return { autosave, saved };
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves a complete answer at once and says so only after the vault did', async () => {
    const { autosave, saved } = setUp();
    autosave.put('a', words('uno'));
    expect(autosave.state()).toEqual({ kind: 'saving' });
    await autosave.flush();
    expect([saved, autosave.state()]).toEqual([[['a', words('uno')]], { kind: 'saved', at: 'after 1' }]);
  });

  it('waits 400 ms after the last key', async () => {
    const { autosave, saved } = setUp();
    autosave.touch('a', () => words('un'), 0);
    await vi.advanceTimersByTimeAsync(399);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([['a', words('un')]]);
  });

  it('never waits longer than 800 ms while someone types without a pause', async () => {
    const { autosave, saved } = setUp();
    for (let now = 0; now < 800; now += 100) {
      expect(saved).toEqual([]);
      autosave.touch('a', () => words(`typed at ${now}`), now);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved).toEqual([['a', words('typed at 700')]]);
  });

  it('reads the field at the moment of saving, not at the first key', async () => {
    const { autosave, saved } = setUp();
    let text = 'un';
    autosave.touch('a', () => words(text), 0);
    text = 'uno';
    await autosave.flush();
    expect(saved).toEqual([['a', words('uno')]]);
  });

  it('keeps what could not be saved and saves the newest version of it on retry, in order', async () => {
    const { autosave, saved } = setUp(['full']);
    autosave.put('a', words('old'));
    await autosave.flush();
    expect(autosave.state()).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
    autosave.put('a', words('new'));
    autosave.put('b', undefined);
    await autosave.flush();
    expect([saved, autosave.state().kind]).toEqual([
      [
        ['a', words('new')],
        ['b', undefined],
      ],
      'saved',
    ]);
  });

  it('lets a complete answer replace words that were still being typed', async () => {
    const { autosave, saved } = setUp();
    autosave.touch('a', () => words('half a wor'), 0);
    autosave.put('a', undefined);
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual([['a', undefined]]);
  });
});
