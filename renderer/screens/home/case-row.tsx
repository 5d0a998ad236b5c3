import { Button as AriaButton } from 'react-aria-components';
import type { HomeRow } from '../../../src/bridge/calls/home-calls.ts';
import { urgencyTexts } from '../../../src/content/urgencies.ts';
import { urgencyKey } from '../../../src/i18n/content-key.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { endonymOf, spokenIn } from '../../i18n/languages.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CaseClockView } from './case-clock.tsx';
import { HandOverButton } from './hand-over-button.tsx';
import { runsOut } from './list-wish.ts';

type Properties = {
  readonly row: HomeRow;
  readonly now: number;
  /** Links to other interviews that wait for a decision. */
  readonly links: number;
  readonly onOpen: () => void;
  readonly onLinks: () => void;
  readonly onRemove: () => void;
};

function Progress({ row }: { readonly row: HomeRow }) {
  const text = useText();
  if (row.state === undefined) return <span className="quiet">{text('home.answered', { count: row.answered })}</span>;
  const place = { done: row.done ?? 0, all: row.sections ?? 0 };
  const colour = row.state === 'done' ? 'moss' : row.state === 'later' ? 'gold' : 'plain';
  return (
    <span className="case-progress">
      <Tag colour={colour} small>
        {text(`home.state.${row.state}`)}
      </Tag>
      {row.state === 'started' && <span className="quiet">{text('home.sections', place)}</span>}
    </span>
  );
}

/** What must be seen at once, in the words of the banner over the interview. */
function Urgent({ row }: { readonly row: HomeRow }) {
  const say = useSpeak(useLanguage());
  const kinds = urgencyTexts.filter(({ kind }) => row.urgent?.includes(kind));
  if (kinds.length === 0) return null;
  return (
    <span className="case-urgent">
      <Icon name="care" size={16} />
      {kinds.map(({ kind, title }) => (
        <Passage key={kind} of={say(urgencyKey(kind, 'title'), title)} />
      ))}
    </span>
  );
}

/** One interview: code name, facility, the two languages, how far it is, what is urgent, when it was last changed. */
export function CaseRow({ row, now, links, onOpen, onLinks, onRemove }: Properties) {
  const text = useText();
  const language = useLanguage();
  const { codeName, name, facility, workerLanguage, intervieweeLanguage, changedAt, next } = row;
  return (
    <li className="case-row">
      <AriaButton className="case-open" onPress={onOpen}>
        <span className="case-who">
          <span className="case-name">
            <bdi>{codeName}</bdi>
          </span>
          {name !== undefined && (
            <span className="case-person">
              <bdi>{name}</bdi>
            </span>
          )}
          {facility !== undefined && (
            <span className="case-place">
              <bdi>{facility}</bdi>
            </span>
          )}
        </span>
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
          <Progress row={row} />
          <Urgent row={row} />
          {next !== undefined && <CaseClockView item={next} urgent={runsOut(row, now)} now={now} />}
          <span>{text('home.changed', { when: sayWhen(changedAt, new Date(now), language) })}</span>
        </span>
      </AriaButton>
      <span className="case-more">
        {links > 0 && (
          <AriaButton className="case-links" onPress={onLinks}>
            {text('home.links', { count: links })}
            <span className="unseen">, {codeName}</span>
          </AriaButton>
        )}
        <HandOverButton summary={row} />
        <IconButton icon="bin" name={text('home.remove-named', { name: codeName })} onPress={onRemove} />
      </span>
    </li>
  );
}
