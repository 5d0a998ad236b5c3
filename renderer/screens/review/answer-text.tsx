import { memo } from 'react';
import { assertNever } from '../../../src/base/assert-never.ts';
import { safeText } from '../../../src/export/safe-text.ts';
import { channelKey, optionKey } from '../../../src/i18n/content-key.ts';
import type { AnswerValue, Passage as Said, Words } from '../../../src/interview/answers.ts';
import type { Question } from '../../../src/interview/guide.ts';
import { blocksOf } from '../../answers/cut-text.ts';
import { sayDate } from '../../i18n/dates.ts';
import { nameOf, spokenIn } from '../../i18n/languages.ts';
import { type Speak, type Speech, useSpeak, useVoice } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { findChannel } from '../../rule-book.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';
import { Both } from '../../ui/both.tsx';
import { keepWhole } from '../../ui/passage.tsx';
import { Tag } from '../../ui/tag.tsx';

/** More blocks than these are laid out only as they come into sight. */
const mostAtOnce = 12;

/** Very long words in blocks: one line of a hundred pages would take minutes to lay out as one piece. */
export const SaidWords = memo(function SaidWords({ text, language, className }: Said & { readonly className: string }) {
  const blocks = blocksOf(text);
  const name = blocks.length > mostAtOnce ? `${className} long` : className;
  return (
    <div className={name} {...spokenIn(language)}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never change their order
        <p key={index}>{keepWhole(safeText(block))}</p>
      ))}
    </div>
  );
});

/** Words as they were said, and what they were rendered as, each with its language and who rendered it. */
export function WordsText({ words }: { readonly words: Words }) {
  const text = useText();
  const { workerLanguage } = useSitting().interview;
  const { original, rendering, renderedBy } = words;
  const language = nameOf(original.language, workerLanguage);
  return (
    <div className="record-words">
      <div>
        <p className="record-caption">
          {renderedBy
            ? `${text('review.not-written')} ${text('review.rendered-by', { language, by: text(`words.by.${renderedBy}`) })}`
            : `${text('review.said')} ${text('review.said-in', { language })}`}{' '}
          {renderedBy === 'machine' && (
            <Tag colour="gold" small>
              {text('words.never-certified')}
            </Tag>
          )}
        </p>
        <SaidWords className="record-original" text={original.text} language={original.language} />
      </div>
      {rendering && (
        <div>
          <p className="record-caption">
            {text('review.rendered-by', {
              language: nameOf(rendering.language, workerLanguage),
              by: text(`words.by.${rendering.by}`),
            })}{' '}
            {rendering.by === 'machine' && (
              <Tag colour="gold" small>
                {text('words.never-certified')}
              </Tag>
            )}
          </p>
          <SaidWords className="record-rendering" text={rendering.text} language={rendering.language} />
        </div>
      )}
    </div>
  );
}

/** The value of an answer in both languages. */
export function AnswerText({
  question,
  value,
}: {
  readonly question: Question | undefined;
  readonly value: AnswerValue;
}) {
  const { workerLanguage, intervieweeLanguage, subjects } = useSitting().interview;
  const mine = {
    speak: useSpeak(workerLanguage),
    voice: useVoice(workerLanguage),
    label: useSubjectLabel(workerLanguage),
    language: workerLanguage,
  };
  const theirs = {
    speak: useSpeak(intervieweeLanguage),
    voice: useVoice(intervieweeLanguage),
    label: useSubjectLabel(intervieweeLanguage),
    language: intervieweeLanguage,
  };
  const both = (say: (tongue: typeof mine) => Speech) => <Both theirs={say(theirs)} mine={say(mine)} />;
  const uses = question?.answer.kind === 'consent' ? (question.answer.uses ?? []) : [];
  const inTongue = (speak: Speak, id: string) => {
    const use = uses.find((each) => each.id === id);
    if (use) return speak(optionKey(question?.id ?? '', id), use.label).text;
    return speak(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
  };
  switch (value.kind) {
    case 'heard':
      return both(({ voice }) => voice('answer.heard'));
    case 'yes-no':
      return both(({ voice }) => voice(`common.${value.value}`));
    case 'number':
      return <span className="both-theirs">{value.value}</span>;
    case 'words':
      return <WordsText words={value.words} />;
    case 'date':
      return (
        <>
          {value.date.kind !== 'words-only' &&
            both(({ voice, language }) => ({
              ...voice('date.when'),
              text: sayDate(value.date, language, (key, values) => voice(key, values).text),
            }))}
          {value.date.words !== undefined && (
            <p className="both-theirs">
              “<bdi>{safeText(value.date.words)}</bdi>”
            </p>
          )}
        </>
      );
    case 'choice': {
      const options = question?.answer.kind === 'choice' ? question.answer.options : [];
      return (
        <>
          <ul className="record-list">
            {value.chosen.map((id) => {
              const label = options.find((option) => option.id === id)?.label ?? id;
              return <li key={id}>{both(({ speak }) => speak(optionKey(question?.id ?? '', id), label))}</li>;
            })}
          </ul>
          {value.other && <WordsText words={value.other} />}
        </>
      );
    }
    case 'consent':
      return (
        <ul className="record-list">
          {value.grants.map(({ recipient, decision, identity, purpose }) => (
            <li key={recipient}>
              {both(({ speak, voice }) => {
                const said = voice(`consent.decision.${decision}`);
                const asWhom = purpose === undefined || purpose === 'file';
                const how = decision === 'agreed' && asWhom ? `, ${voice(`identity.${identity}`).text}` : '';
                return { ...said, text: `${inTongue(speak, recipient)}: ${said.text}${how}` };
              })}
            </li>
          ))}
        </ul>
      );
    case 'subjects': {
      const meant = subjects.filter(({ id }) => value.chosen.includes(id));
      if (meant.length === 0) return both(({ voice }) => voice('subjects.none'));
      return (
        <ul className="record-list">
          {meant.map((subject) => (
            <li key={subject.id}>{both(({ label }) => label(subject))}</li>
          ))}
        </ul>
      );
    }
    default:
      return assertNever(value);
  }
}
