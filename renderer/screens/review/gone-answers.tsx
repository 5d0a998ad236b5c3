import { useState } from 'react';
import { guide } from '../../../src/content/guide/guide.ts';
import { anotherTextKey, questionKey, sectionKey } from '../../../src/i18n/content-key.ts';
import { type GoneAnswers, goneAnswers, type VersionCount } from '../../../src/interview/answer-history.ts';
import { type AnswerKey, readAnswerKey } from '../../../src/interview/answers.ts';
import { findAnother, findQuestion } from '../../../src/interview/guide.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Both } from '../../ui/both.tsx';
import { Button } from '../../ui/button.tsx';
import { AnswerHistory } from './answer-history.tsx';

/** One answer that is no longer in the record, and what it was. */
function GoneRow({ of: key }: { readonly of: AnswerKey }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { workerLanguage, intervieweeLanguage } = useSitting().interview;
  const [sayMine, sayTheirs] = [useSpeak(workerLanguage), useSpeak(intervieweeLanguage)];
  const question = findQuestion(guide, readAnswerKey(key).question)?.question;
  if (!question) return null;
  const named = questionKey(question.id, 'prompt');
  const mine = sayMine(named, question.prompt);
  return (
    <li className="record-row gone">
      <div className="record-asked">
        <Both theirs={sayTheirs(named, question.prompt)} mine={mine} />
      </div>
      <Button
        slim
        look="quiet"
        icon="clock"
        aria-expanded={open}
        aria-label={text('history.see-named', { question: mine.text })}
        onPress={() => setOpen(!open)}
      >
        {text('history.see')}
      </Button>
      {open && <AnswerHistory of={key} question={question} />}
    </li>
  );
}

function Group({ of: { section, removed, keys } }: { readonly of: GoneAnswers }) {
  const text = useText();
  const say = useSpeak(useSitting().interview.workerLanguage);
  const title = say(sectionKey(section.id), section.title).text;
  const named = removed && findAnother(guide, removed.kind);
  const name = named?.another ? say(anotherTextKey(named.id, 'name'), named.another.name).text : title;
  return (
    <div className="gone-group">
      <h3>{removed ? text('history.removed', { name }) : title}</h3>
      <ul>
        {keys.map((key) => (
          <GoneRow key={key} of={key} />
        ))}
      </ul>
    </div>
  );
}

/** What was answered once and is in the record no more: it stays in the vault and can be looked at. */
export function GoneSection({ counts }: { readonly counts: readonly VersionCount[] }) {
  const text = useText();
  const { subjects, answers } = useSitting().interview;
  const groups = goneAnswers(guide, subjects, (key) => answers[key] !== undefined, counts);
  if (groups.length === 0) return null;
  return (
    <section className="record-section">
      <h2>{text('history.gone')}</h2>
      <p className="quiet small">{text('history.gone-lead')}</p>
      {groups.map((group) => (
        <Group key={`${group.section.id}-${group.removed?.subject ?? ''}`} of={group} />
      ))}
    </section>
  );
}
