import type { StepKind } from '../../../src/clocks/case-step.ts';
import type { DueFound, DueItem } from '../../../src/follow-up/due-list.ts';
import { type TextKey, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { timeLeft } from '../home/list-wish.ts';
import { DueTitle, sayLeft, useDueDay } from './due-item.tsx';
import './due-line.css';
import { useOfficeName } from './offices.ts';

/** What is done about something that is due. */
export type Deed =
  | {
      readonly kind: 'letter';
      readonly letter: 'status-request' | 'decline-reply' | 'preservation';
      readonly channel?: string;
    }
  | { readonly kind: 'ask' }
  | { readonly kind: 'file-act'; readonly act: string };

const letters = {
  'ask-decline': 'decline-reply',
  'ask-number': 'status-request',
  'ask-status': 'status-request',
  'ask-finding': 'status-request',
} as const satisfies Partial<Record<StepKind, string>>;
const renewals: readonly string[] = ['preservation-letter', 'preservation-again-7', 'preservation-again-30'];

/** What can be done here about something that is due, where there is anything. */
function deedOf(item: DueItem): Deed | undefined {
  if ('clock' in item) return renewals.includes(item.clock) ? { kind: 'letter', letter: 'preservation' } : undefined;
  if (item.step === 'check-in') return { kind: 'ask' };
  if (item.step === 'file-act') return { kind: 'file-act', act: item.about ?? '' };
  const channel = item.channel === undefined ? {} : { channel: item.channel };
  return { kind: 'letter', letter: letters[item.step], ...channel };
}

const deedTexts: Readonly<Record<Deed['kind'], TextKey>> = {
  letter: 'follow.do.letter',
  ask: 'follow.check',
  'file-act': 'follow.act-file',
};

type Properties = {
  readonly items: readonly DueFound[];
  /** Offices that must be told, that the person agreed to, and that nothing was filed with. */
  readonly unfiled: readonly string[];
  readonly now: Date;
  readonly onFile: (channel: string) => void;
  readonly onDeed: (deed: Deed) => void;
};

function DueRowView({ item, now, onDeed }: { readonly item: DueItem } & Pick<Properties, 'now' | 'onDeed'>) {
  const text = useText();
  const day = useDueDay();
  const deed = deedOf(item);
  const late = timeLeft(item.due, now.getTime()) <= 0;
  return (
    <li className={late ? 'due-row late' : 'due-row'}>
      <Icon name="clock" size={18} />
      <span className="due-what">
        <DueTitle item={item} />
      </span>
      {deed && (
        <Button slim onPress={() => onDeed(deed)}>
          {text(deedTexts[deed.kind])}
        </Button>
      )}
      <span className="due-when">
        <b>{sayLeft(item, now.getTime(), text)}</b>
        <span className="small quiet">{day(item)}</span>
      </span>
    </li>
  );
}

/** What is next for this person: what is due, the most urgent first, and where nothing was filed yet. */
export function NextSection({ items, unfiled, now, onFile, onDeed }: Properties) {
  const text = useText();
  const name = useOfficeName();
  const [near, later] = [items.filter(({ when }) => when !== 'later'), items.filter(({ when }) => when === 'later')];
  const draw = ({ item }: DueFound) => <DueRowView key={JSON.stringify(item)} item={item} now={now} onDeed={onDeed} />;
  return (
    <section className="follow-part" aria-labelledby="follow-next">
      <h2 id="follow-next">{text('follow.next')}</h2>
      {items.length === 0 && unfiled.length === 0 && <p className="quiet">{text('follow.next-none')}</p>}
      <ul className="follow-due">
        {unfiled.map((channel) => (
          <li key={channel} className="due-row">
            <Icon name="path" size={18} />
            <span className="due-what">{text('follow.unfiled', { office: name(channel) })}</span>
            <Button slim onPress={() => onFile(channel)}>
              {text('follow.note-filing')}
              <span className="unseen">, {name(channel)}</span>
            </Button>
          </li>
        ))}
        {near.map(draw)}
      </ul>
      {later.length > 0 && (
        <details className="follow-later">
          <summary>{text('follow.later-count', { count: later.length })}</summary>
          <ul className="follow-due">{later.map(draw)}</ul>
        </details>
      )}
      <p className="small quiet">{text('follow.next-note')}</p>
    </section>
  );
}
