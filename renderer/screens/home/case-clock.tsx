import type { DueItem } from '../../../src/follow-up/due-list.ts';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../ui/icon.tsx';
import { DueTitle, sayLeft } from '../follow-up/due-item.tsx';

/** What of an interview is due first: how much time is left, and what it is. */
export function CaseClockView({
  item,
  urgent,
  now,
}: {
  readonly item: DueItem;
  readonly urgent: boolean;
  readonly now: number;
}) {
  const text = useText();
  const band = 'clock' in item ? item.band : 'days';
  return (
    <span className={`case-clock ${urgent ? band : 'far'}`}>
      <Icon name="clock" size={16} />
      <b>{sayLeft(item, now, text)}</b>
      <DueTitle item={item} />
    </span>
  );
}
