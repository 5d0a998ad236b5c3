import { Button as AriaButton } from 'react-aria-components';
import type { InterviewSummary } from '../../../src/bridge/calls/interview-calls.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { endonymOf, spokenIn } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { HandOverButton } from './hand-over-button.tsx';

type Properties = {
  readonly summary: InterviewSummary;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

/** One interview: code name, the two languages, how far it is, when it was last changed. Never a person's name. */
export function CaseRow({ summary, onOpen, onRemove }: Properties) {
  const text = useText();
  const language = useLanguage();
  const { codeName, workerLanguage, intervieweeLanguage, answered, changedAt } = summary;
  return (
    <li className="case-row">
      <AriaButton className="case-open" onPress={onOpen}>
        <bdi className="case-name">{codeName}</bdi>
        <span className="case-pair">
          <Tag colour="plain">
            <span {...spokenIn(workerLanguage)}>{endonymOf(workerLanguage)}</span>
          </Tag>
          <Icon name="next" size={16} turns />
          <Tag>
            <span {...spokenIn(intervieweeLanguage)}>{endonymOf(intervieweeLanguage)}</span>
          </Tag>
        </span>
        <span className="case-when">
          <span>{text('home.answered', { count: answered })}</span>
          <span>{text('home.changed', { when: sayWhen(changedAt, new Date(), language) })}</span>
        </span>
      </AriaButton>
      <span className="case-more">
        <HandOverButton summary={summary} />
        <IconButton icon="bin" name={text('home.remove-named', { name: codeName })} onPress={onRemove} />
      </span>
    </li>
  );
}
