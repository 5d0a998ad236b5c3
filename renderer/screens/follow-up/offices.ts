import { channelKey } from '../../../src/i18n/content-key.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage } from '../../i18n/text.ts';
import { findChannel, useRuleBook } from '../../rule-book.ts';
import type { ChoiceItem } from '../../ui/choose.tsx';

/** Short name of an office in the language of the reader. */
export function useOfficeName(): (id: string) => string {
  const say = useSpeak(useLanguage());
  return (id) => say(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
}

/** Every office to choose from, those of the case first. */
export function useOffices(first: readonly string[]): readonly ChoiceItem[] {
  const name = useOfficeName();
  const ids = useRuleBook().channels.map(({ id }) => id as string);
  const known = first.filter((id) => ids.includes(id));
  return [...new Set([...known, ...ids])].map((id) => ({ id, name: name(id) }));
}
