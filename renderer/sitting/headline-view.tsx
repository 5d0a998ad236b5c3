import { Fragment } from 'react';
import { channelKey } from '../../src/i18n/content-key.ts';
import type { Decision } from '../../src/routing/decision.ts';
import type { Headline } from '../../src/routing/headline.ts';
import { headlineLines } from '../../src/routing/headline-lines.ts';
import { spokenIn } from '../i18n/languages.ts';
import { useSpeak, useVoice } from '../i18n/speak.ts';
import { findChannel } from '../rule-book.ts';
import { useFindings } from './findings.tsx';
import { mark, sayHeadline } from './headline-text.ts';

type Properties = {
  readonly of: Headline;
  readonly language: string;
  readonly className?: string;
  /** The decision that it is the headline of; absent: that of the interview. */
  readonly decision?: Decision;
};

/** The decision in plain sentences, with the offices set off. */
export function HeadlineView({ of, language, className, decision: own }: Properties) {
  const { decision: whole } = useFindings();
  const decision = own ?? whole;
  const unverified = decision.firstChoice.some(({ confidence }) => confidence === 'general-knowledge');
  const say = useVoice(language);
  const speak = useSpeak(language);
  const name = (id: string) => speak(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
  const sentences = sayHeadline(headlineLines(of, unverified), language, (key, values) => say(key, values).text, name);
  return (
    <p {...(className ? { className } : {})} {...spokenIn(language)}>
      {sentences.map((sentence) => (
        <Fragment key={sentence}>
          {sentence.split(mark).map((piece, index) => (index % 2 === 1 ? <em key={piece}>{piece}</em> : piece))}{' '}
        </Fragment>
      ))}
    </p>
  );
}
