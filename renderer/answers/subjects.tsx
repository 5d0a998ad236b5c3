import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { readAnswerKey } from '../../src/interview/answers.ts';
import { offeredSubjects } from '../../src/interview/flow.ts';
import { type Speech, useVoice } from '../i18n/speak.ts';
import { useText } from '../i18n/text.ts';
import { useSitting } from '../sitting/provider.tsx';
import { useSubjectLabel } from '../sitting/subject-label.ts';
import { Both } from '../ui/both.tsx';
import { Icon } from '../ui/icon.tsx';
import type { InputProperties } from './input.ts';

const noneId = 'none';

function Row({ id, theirs, mine }: { readonly id: string; readonly theirs: Speech; readonly mine: Speech }) {
  return (
    <Checkbox value={id} className="answer-option many">
      <span className="answer-mark">
        <Icon name="check" size={14} />
      </span>
      <Both theirs={theirs} mine={mine} />
    </Checkbox>
  );
}

/** Which of the people, incidents or reports that were told before are meant; "none of these" is an answer too. */
export function SubjectsInput({ asked, stepKey, given, tongues, give, clear }: InputProperties<'subjects'>) {
  const text = useText();
  const { subjects } = useSitting().interview;
  const [labelMine, labelTheirs] = [useSubjectLabel(tongues.mine), useSubjectLabel(tongues.theirs)];
  const [mine, theirs] = [useVoice(tongues.mine), useVoice(tongues.theirs)];
  const offered = offeredSubjects(asked, subjects, readAnswerKey(stepKey).subject);
  const kept = given?.kind === 'subjects' ? given.chosen : undefined;
  const chosen = kept === undefined ? [] : kept.length === 0 ? [noneId] : [...kept];
  const choose = (next: readonly string[]) => {
    const none = next.includes(noneId) && !chosen.includes(noneId);
    const ids = next.filter((id) => id !== noneId);
    if (none || ids.length > 0) give({ kind: 'subjects', chosen: none ? [] : ids });
    else clear();
  };
  return (
    <CheckboxGroup value={chosen} onChange={choose}>
      <Label className="unseen">{text('answer.label')}</Label>
      <div className="answer-options">
        {offered.map((subject) => (
          <Row key={subject.id} id={subject.id} theirs={labelTheirs(subject)} mine={labelMine(subject)} />
        ))}
        <Row id={noneId} theirs={theirs('subjects.none')} mine={mine('subjects.none')} />
      </div>
    </CheckboxGroup>
  );
}
