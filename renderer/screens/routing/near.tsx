import { useState } from 'react';
import { channelKey, unclearKey } from '../../../src/i18n/content-key.ts';
import { sayList } from '../../../src/i18n/lists.ts';
import type { Decision, NearMiss } from '../../../src/routing/decision.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { findChannel } from '../../rule-book.ts';
import { sayFact, sayValues } from '../../sitting/fact-text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useStepOf } from './facts-used.tsx';
import { Said } from './tongues.tsx';
import { unclearId } from './unclear-id.ts';

const shownAtFirst = 4;

function useAsk(): (path: string) => (() => void) | undefined {
  const go = useGo();
  const stepOf = useStepOf();
  const { id } = useSitting().interview;
  return (path) => {
    const step = stepOf(path);
    return step === undefined ? undefined : () => go({ screen: 'interview', interview: id, step });
  };
}

function Near({ miss }: { readonly miss: NearMiss }) {
  const text = useText();
  const language = useLanguage();
  const say = useSpeak(language);
  const ask = useAsk()(miss.fact);
  const nameOf = (id: string) => say(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
  const kinds = [...new Set(miss.changes.map(({ list, change }) => `${list}.${change}`))];
  const changes = kinds.map((kind) => {
    const offices = miss.changes
      .filter(({ list, change }) => `${list}.${change}` === kind)
      .map(({ channel }) => nameOf(channel));
    return text(`routing.near.${kind}` as TextKey, { offices: sayList(offices, language) });
  });
  return (
    <li className="near">
      <span className="near-if">
        <b>{sayFact(miss.fact, text)}:</b> {sayValues(miss.fact, miss.to, text).join(', ')}
      </span>
      <span className="near-then">{changes.join(' · ')}</span>
      {ask && (
        <Button slim onPress={ask}>
          {text('routing.ask')}
        </Button>
      )}
    </li>
  );
}

/** Which single answer would change the result, and to what. */
export function NearMisses({ of }: { readonly of: Decision['nearMisses'] }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const shown = all ? of : of.slice(0, shownAtFirst);
  return (
    <section className="routing-part">
      <h2>{text('routing.near')}</h2>
      {of.length === 0 && <p className="quiet">{text('routing.near-none')}</p>}
      <ul className="nears">
        {shown.map((miss) => (
          <Near key={`${miss.fact}-${JSON.stringify(miss.to)}`} miss={miss} />
        ))}
      </ul>
      {shown.length < of.length && (
        <Button look="quiet" slim icon="down" onPress={() => setAll(true)}>
          {text('routing.more')}
        </Button>
      )}
    </section>
  );
}

/** What is not settled, each with why it matters and, where an answer would settle it, the way to the question. */
export function UnclearList({ of }: { readonly of: Decision['unclear'] }) {
  const text = useText();
  const askFor = useAsk();
  return (
    <section className="routing-part">
      <h2>{text('routing.unclear')}</h2>
      {of.length === 0 && <p className="quiet">{text('routing.unclear-none')}</p>}
      <ul className="nears">
        {of.map((item) => {
          const ask = item.fact === undefined ? undefined : askFor(item.fact);
          const id = unclearId(item);
          return (
            <li key={id} className="near unclear">
              <div>
                <Said className="unclear-what" say={({ speak }) => speak(unclearKey(id, 'what'), item.what)} />
                <Said className="small" say={({ speak }) => speak(unclearKey(id, 'why'), item.why)} />
              </div>
              {ask && (
                <Button slim onPress={ask}>
                  {text('routing.ask')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
