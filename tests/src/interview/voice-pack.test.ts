import { describe, expect, it } from 'vitest';
import english from '../../../locales/en/content.json' with { type: 'json' };
import ui from '../../../locales/en/ui.json' with { type: 'json' };
import { guide } from '../../../src/content/guide/guide.ts';
import { signKey, signWords, voicePrompts } from '../../../src/content/voice-prompts.ts';
import { questionsOf } from '../../../src/interview/guide.ts';
import {
  chooseClip,
  type ListedVoice,
  mostClips,
  stateOfClip,
  voiceHeadSchema,
  voicesFor,
} from '../../../src/interview/voice-pack.ts';

const voice = (id: string, language: string, clips: ListedVoice['clips'] = {}): ListedVoice => ({
  id,
  language,
  name: id,
  speaker: 'interpreter',
  guide: '1',
  changedAt: '2026-01-01T12:00:00.000Z',
  clips,
});

describe('what can be recorded', () => {
  const prompts = voicePrompts(guide);

  it('is every question that is asked, once, in the words of the catalogue', () => {
    const keys = prompts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThan(mostClips);
    const words: Readonly<Record<string, string>> = { ...english, ...ui };
    const wrong = prompts.filter((one) => one.kind !== 'self-name' && words[one.key] !== one.english);
    expect(wrong).toEqual([]);
    const asked = questionsOf(guide).filter(({ question }) => !question.retired);
    const another = guide.sections.filter((section) => section.another !== undefined).length;
    const countOf = (kind: string): number => prompts.filter((one) => one.kind === kind).length;
    expect([countOf('question'), countOf('hint')]).toEqual([
      asked.length + 2 * another,
      asked.filter(({ question }) => question.hint !== undefined).length,
    ]);
  });

  it('has the four cards', () => {
    expect(prompts.filter(({ kind }) => kind === 'sign').map(({ key, english: said }) => [key, said])).toEqual(
      (['yes', 'no', 'unknown', 'stop'] as const).map((sign) => [signKey(sign), signWords[sign]]),
    );
  });
});

describe('the clip that is played', () => {
  it('says by its hash whether the English is still the same', () => {
    const today = new Map([['a', '1']]);
    expect(
      [
        { prompt: 'a', english: '1' },
        { prompt: 'a', english: '0' },
        { prompt: 'b', english: '1' },
      ].map((clip) => stateOfClip(clip, today)),
    ).toEqual(['fresh', 'stale', 'gone']);
  });

  it('is of the language that the person speaks, then of that on the screen', () => {
    const packs = [
      voice('spanish', 'es'),
      voice('highland', 'mam'),
      voice('other', 'quc'),
      voice('coast', 'mam-x-coast'),
    ];
    expect(voicesFor(packs, ['mam', 'es']).map(({ id }) => id)).toEqual(['highland', 'coast', 'spanish']);
  });

  it('is a fresh one before a stale one, and never one that nobody asks', () => {
    const packs = [voice('one', 'mam', { a: 'stale', b: 'gone' }), voice('two', 'mam', { a: 'fresh', c: 'stale' })];
    expect(
      ['a', 'b', 'c', 'd'].map((key) => {
        const clip = chooseClip(packs, key);
        return clip && [clip.pack.id, clip.state];
      }),
    ).toEqual([['two', 'fresh'], undefined, ['two', 'stale'], undefined]);
  });

  it('names a role and no person', () => {
    const head = { language: 'x-mixtec', name: 'Mixtec · a town', speaker: 'interpreter' };
    expect(
      [head, { ...head, speaker: 'a name' }, { ...head, by: 'a name' }].map(
        (one) => voiceHeadSchema.safeParse(one).success,
      ),
    ).toEqual([true, false, false]);
  });
});
