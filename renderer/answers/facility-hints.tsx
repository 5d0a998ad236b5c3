import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { guide } from '../../src/content/guide/guide.ts';
import { optionKey, questionKey } from '../../src/i18n/content-key.ts';
import { sayPoint } from '../../src/i18n/days.ts';
import type { AnswerValue } from '../../src/interview/answers.ts';
import { findFacilities, type KnownFacility } from '../../src/interview/facility.ts';
import { call } from '../bridge.ts';
import { useSpeak } from '../i18n/speak.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { useActs, useSitting } from '../sitting/provider.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { type Filling, fillingsFor } from './facility-fillings.ts';
import './facility-hints.css';

const mostHints = 6;

/** What else a list knows of a place, offered as answers; nothing is written down before somebody says so. */
function Offer({
  facility,
  fact,
  subject,
  onDone,
}: {
  readonly facility: KnownFacility;
  readonly fact: string;
  readonly subject: string | undefined;
  readonly onDone: () => void;
}) {
  const text = useText();
  const language = useLanguage();
  const say = useSpeak(language);
  const acts = useActs();
  const { answers } = useSitting().interview;
  const fillings = fillingsFor(guide, facility, fact, answers, subject);
  if (fillings.length === 0) return null;
  const wordsOf = ({ question, value }: Filling): string => {
    if (value.kind === 'words') return value.words.original.text;
    if (value.kind !== 'choice' || question.answer.kind !== 'choice') return '';
    const option = question.answer.options.find(({ id }) => value.chosen.includes(id));
    return option ? say(optionKey(question.id, option.id), option.label).text : '';
  };
  const fill = () => {
    for (const { key, value } of fillings) acts.give(key, value);
    onDone();
  };
  return (
    <Notice
      title={text('facility.offer', { name: facility.name })}
      live="status"
      actions={
        <>
          <Button slim look="quiet" onPress={onDone}>
            {text('facility.leave')}
          </Button>
          <Button slim look="go" onPress={fill}>
            {text('facility.fill')}
          </Button>
        </>
      }
    >
      <ul className="facility-offer">
        {fillings.map((filling) => (
          <li key={filling.key}>
            {say(questionKey(filling.question.id, 'prompt'), filling.question.prompt).text}{' '}
            <b>
              <bdi>{wordsOf(filling)}</bdi>
            </b>
            {filling.instead && (
              <Tag small colour="gold">
                {text('facility.instead')}
              </Tag>
            )}
          </li>
        ))}
      </ul>
      <p className="small">
        {text(`facility.source.${facility.origin}`, { date: sayPoint(facility.asOf, language) })}{' '}
        {text('facility.check')}
      </p>
    </Notice>
  );
}

type Properties = {
  /** The fact that the question asks for: the facility, or another place. */
  readonly fact: string;
  /** The incident whose place it is, if the question is asked of each. */
  readonly subject: string | undefined;
  readonly typed: string;
  readonly onPick: (value: AnswerValue) => void;
};

/** Places of the list that fit what has been typed. The list only suggests: anything can be written down. */
export function FacilityHints({ fact, subject, typed, onPick }: Properties) {
  const text = useText();
  const [picked, setPicked] = useState<KnownFacility>();
  const book = useQuery({
    queryKey: ['facilities'],
    queryFn: () => call('facilities.list', {}),
    structuralSharing: false,
  });
  const known = book.data?.facilities ?? [];
  const found = typed.trim().length < 2 ? [] : findFacilities(known, typed, mostHints);
  const pick = (facility: KnownFacility) => {
    setPicked(facility);
    onPick({ kind: 'words', words: { original: { text: facility.name, language: 'en' } } });
  };
  // The suggestions stand below the fields, where a small window may not show them.
  const seat = useRef<HTMLDivElement>(null);
  const offered = picked !== undefined && picked.name === typed.trim();
  const count = found.length;
  useEffect(() => {
    if (offered || count > 0) seat.current?.scrollIntoView({ block: 'nearest' });
  }, [offered, count]);
  return (
    <div ref={seat} className="facility-hints">
      {picked && offered && (
        <Offer facility={picked} fact={fact} subject={subject} onDone={() => setPicked(undefined)} />
      )}
      {found.length > 0 && !offered && (
        <>
          <p className="small quiet" role="status">
            {text('facility.hints', { count: found.length })}
          </p>
          <ul>
            {found.map((facility) => (
              <li key={`${facility.origin} ${facility.key}`}>
                <AriaButton className="facility-hint" onPress={() => pick(facility)}>
                  <bdi lang="en">{facility.name}</bdi>
                  <small>{[facility.city, facility.state].filter((part) => part !== '').join(', ')}</small>
                </AriaButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
