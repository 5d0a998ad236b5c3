import type { Headline } from '../routing/headline.ts';
import type { Voice } from './handout-voice.ts';
import type { Span } from './packet.ts';

function tellSentence(line: Headline, voice: Voice): readonly (readonly Span[])[] {
  const slots = { oneOf: voice.offices(line.oneOf, true), tell: voice.offices(line.tell) };
  if (line.oneOf.length > 0) {
    return [voice.screen(line.tell.length > 0 ? 'headline.tell-one-of-and' : 'headline.tell-one-of', slots)];
  }
  return line.tell.length > 0 ? [voice.screen('headline.tell', slots)] : [];
}

/** The sentences of the screen for the same decision, the most important first; each is a list of spans. */
export function headlineSentences(line: Headline, unverified: boolean, voice: Voice): readonly (readonly Span[])[] {
  const danger = line.danger ? [voice.screen('headline.danger', {})] : [];
  if (line.key === 'no-filing') return [...danger, voice.say('no-report')];
  if (line.key === 'nothing-yet') return [...danger, voice.screen('headline.nothing-yet', {})];
  const office = voice.offices(line.firstChoice);
  const first =
    line.firstChoice.length === 0
      ? []
      : [
          voice.screen(`headline.first-choice.${line.strength ?? 'probable'}`, { office }),
          ...(unverified ? [voice.screen('headline.unverified', {})] : []),
        ];
  const then = first.length > 0 ? 'headline.then' : 'headline.usually';
  const usual = line.usually.length === 0 ? [] : [voice.screen(then, { usual: voice.offices(line.usually) })];
  if (line.key === 'only-possible') {
    const possible = voice.offices(line.possible);
    return [
      ...danger,
      ...(line.possible.length > 0 ? [voice.screen('headline.possible', { possible })] : []),
      ...usual,
    ];
  }
  const police = line.police ? [voice.screen('headline.police', {})] : [];
  return [...danger, ...tellSentence(line, voice), ...first, ...usual, ...police];
}
