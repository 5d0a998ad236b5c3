import type { DueItem } from '../../../src/follow-up/due-list.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DueTitle, sayLeft, useDueDay } from './due-item.tsx';
import { useOfficeName } from './offices.ts';

type Properties = {
  readonly items: readonly DueItem[];
  /** Offices that must be told, that the person agreed to, and that nothing was filed with. */
  readonly unfiled: readonly string[];
  readonly now: number;
  readonly onFile: (channel: string) => void;
};

/** What is next for this person: what is due, the most urgent first, and where nothing was filed yet. */
export function NextSection({ items, unfiled, now, onFile }: Properties) {
  const text = useText();
  const day = useDueDay();
  const name = useOfficeName();
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
        {items.map((item) => (
          <li
            key={JSON.stringify(item)}
            className={`due-row ${sayLeft(item, now, text) === text('follow.late') ? 'late' : ''}`}
          >
            <Icon name="clock" size={18} />
            <span className="due-what">
              <DueTitle item={item} />
            </span>
            <span className="due-when">
              <b>{sayLeft(item, now, text)}</b>
              <span className="small quiet">{day(item)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="small quiet">{text('follow.next-note')}</p>
    </section>
  );
}
