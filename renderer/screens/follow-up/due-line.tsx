import { Button as AriaButton } from 'react-aria-components';
import type { DueRow } from '../../../src/bridge/calls/follow-up-calls.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { timeLeft } from '../home/list-wish.ts';
import { DueTitle, sayLeft, useDueDay } from './due-item.tsx';
import './due-line.css';

/** One thing that is due in one interview, and the way there. */
export function DueLine({ row, now }: { readonly row: DueRow; readonly now: number }) {
  const text = useText();
  const go = useGo();
  const day = useDueDay();
  return (
    <li className="due-line">
      <AriaButton
        className={timeLeft(row.due, now) <= 0 ? 'due-open late' : 'due-open'}
        onPress={() => go({ screen: 'follow-up', interview: row.interview })}
      >
        <bdi className="due-code">{row.codeName}</bdi>
        <span className="due-what">
          <DueTitle item={row} />
        </span>
        <span className="due-when">
          <b>{sayLeft(row, now, text)}</b>
          <span className="small quiet">{day(row)}</span>
        </span>
      </AriaButton>
    </li>
  );
}
