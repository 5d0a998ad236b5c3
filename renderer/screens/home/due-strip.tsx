import type { HomeDue } from '../../../src/bridge/calls/home-calls.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { DueLine } from '../follow-up/due-line.tsx';
import './due-strip.css';

const colours = { hours: 'clay', late: 'clay', today: 'gold', week: 'plain' } as const;
const whens = ['hours', 'late', 'today', 'week'] as const;

/** What is due within a week, over the list of interviews: how much, the first of it, and the way to all of it. */
export function DueStrip({ due, now }: { readonly due: HomeDue; readonly now: number }) {
  const text = useText();
  const go = useGo();
  if (due.first.length === 0) return null;
  const shown = whens.filter((when) => due.counts[when] > 0);
  return (
    <section className="due-strip" aria-labelledby="due-strip">
      <div className="due-strip-head">
        <h2 id="due-strip">{text('follow.due')}</h2>
        {shown.map((when) => (
          <Tag key={when} colour={colours[when]}>
            {text(`follow.when.${when}`)} {due.counts[when]}
          </Tag>
        ))}
        <span className="push" />
        <Button slim look="quiet" iconAfter="next" onPress={() => go({ screen: 'due' })}>
          {text('follow.see-all')}
        </Button>
      </div>
      <ul className="follow-due">
        {due.first.map((row) => (
          <DueLine key={JSON.stringify(row)} row={row} now={now} />
        ))}
      </ul>
    </section>
  );
}
