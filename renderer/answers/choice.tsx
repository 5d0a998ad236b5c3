import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import { optionKey } from '../../src/i18n/content-key.ts';
import type { AnswerValue, Words } from '../../src/interview/answers.ts';
import type { Option } from '../../src/interview/guide.ts';
import { type Speech, useVoice } from '../i18n/speak.ts';
import { useText } from '../i18n/text.ts';
import { Both } from '../ui/both.tsx';
import { Icon } from '../ui/icon.tsx';
import { Passage } from '../ui/passage.tsx';
import { BodyPicture } from './body-picture.tsx';
import { useBodyView } from './body-view.tsx';
import { afterPick } from './choosing.ts';
import type { InputProperties } from './input.ts';
import { WordsPanes } from './words-panes.tsx';

/** Id of the row under which the person says something that is not in the list. */
const otherId = 'other';

type RowProperties = {
  readonly id: string;
  readonly many: boolean;
  readonly theirs: Speech;
  readonly mine: Speech;
  readonly note?: Speech;
};

function Row({ id, many, theirs, mine, note }: RowProperties) {
  const content = (
    <>
      <span className="answer-mark">
        <Icon name="check" size={14} />
      </span>
      <span>
        <Both theirs={theirs} mine={mine} />
        {note && <Passage className="small" as="div" of={note} />}
      </span>
    </>
  );
  return many ? (
    <Checkbox value={id} className="answer-option many">
      {content}
    </Checkbox>
  ) : (
    <Radio value={id} className="answer-option">
      {content}
    </Radio>
  );
}

const choiceOf = (chosen: readonly string[], other: Words | undefined): AnswerValue | undefined =>
  chosen.length === 0 && other === undefined
    ? undefined
    : { kind: 'choice', chosen, ...(other === undefined ? {} : { other }) };

/** One or several out of a list, with room for what is not in it. */
export function ChoiceInput(properties: InputProperties<'choice'>) {
  const { asked, question, stepKey, given, tongues, sayMine, sayTheirs, give, write, clear } = properties;
  const text = useText();
  const voices = { mine: useVoice(tongues.mine), theirs: useVoice(tongues.theirs) };
  const kept = given?.kind === 'choice' ? given : undefined;
  const [otherOpen, setOtherOpen] = useState(kept?.other !== undefined);
  const many = asked.many === true;
  const chosen = [...(kept?.chosen ?? []), ...(otherOpen ? [otherId] : [])];

  const choose = (next: readonly string[]) => {
    const picked = afterPick(asked.options, chosen, next);
    const open = picked.includes(otherId);
    setOtherOpen(open);
    const value = choiceOf(
      picked.filter((id) => id !== otherId),
      open ? kept?.other : undefined,
    );
    if (value) give(value);
    else if (kept) clear();
  };

  const rows = asked.options.map((option: Option) => (
    <Row
      key={option.id}
      id={option.id}
      many={many}
      theirs={sayTheirs(optionKey(question.id, option.id), option.label)}
      mine={sayMine(optionKey(question.id, option.id), option.label)}
      {...(option.note ? { note: sayMine(optionKey(question.id, option.id, 'note'), option.note) } : {})}
    />
  ));
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const [view, viewChoice] = useBodyView();
  const pictured = asked.picture === 'body' && view === 'picture';
  const all = (
    <>
      <Label className="unseen">{text('answer.label')}</Label>
      <div className="answer-options">
        {!pictured && rows}
        {asked.other && (
          <Row id={otherId} many={many} theirs={voices.theirs('answer.other')} mine={voices.mine('answer.other')} />
        )}
      </div>
    </>
  );
  return (
    <div className="answer-stack">
      {asked.picture === 'body' && viewChoice}
      {pictured && <BodyPicture {...{ asked, question, chosen, sayMine, sayTheirs, tongues }} onToggle={toggle} />}
      {many ? (
        <CheckboxGroup value={chosen} onChange={choose}>
          {all}
        </CheckboxGroup>
      ) : (
        <RadioGroup value={chosen[0] ?? null} onChange={(id) => choose([id])}>
          {all}
        </RadioGroup>
      )}
      {otherOpen && (
        <WordsPanes
          key={`${stepKey}-other`}
          lines={2}
          given={kept?.other}
          tongues={tongues}
          onWrite={(read) => write(() => choiceOf(many ? (kept?.chosen ?? []) : [], read()))}
        />
      )}
    </div>
  );
}
