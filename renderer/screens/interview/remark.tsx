import { anotherTextKey, interviewerNoteKey } from '../../../src/i18n/content-key.ts';
import type { Step } from '../../../src/interview/flow.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Icon } from '../../ui/icon.tsx';
import { Passage } from '../../ui/passage.tsx';

/** The remark of the guide for the interviewer, never read aloud: beside the step, or within it where the window is narrow. */
export function Remark({ step }: { readonly step: Step }) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const { section } = step;
  const [key, english] =
    step.kind === 'question'
      ? [interviewerNoteKey(step.question.id), step.question.interviewerNote]
      : [anotherTextKey(section.id, 'interviewer'), section.another?.interviewerNote];
  if (english === undefined) return null;
  return (
    <div className="for-you">
      <Icon name="person" size={18} />
      <div>
        <b>{text('step.for-you')}</b>
        <Passage as="p" of={say(key, english)} />
      </div>
    </div>
  );
}
