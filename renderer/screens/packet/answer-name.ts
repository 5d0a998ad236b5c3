import { questionKey, sectionKey } from '../../../src/i18n/content-key.ts';
import type { PlacedAnswer } from '../../../src/packet/carry.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';

/** Names answers, and the group that each belongs to: a section, or one of its persons and events. */
export function useAnswerName() {
  const language = useLanguage();
  const speak = useSpeak(language);
  const labelOf = useSubjectLabel(language);
  const { subjects } = useSitting().interview;
  return {
    asked: ({ question }: PlacedAnswer) => speak(questionKey(question.id, 'prompt'), question.prompt),
    group: ({ section, subject }: PlacedAnswer) => {
      const one = subjects.find(({ id }) => id === subject?.id);
      return one ? labelOf(one) : speak(sectionKey(section.id), section.title);
    },
  };
}
