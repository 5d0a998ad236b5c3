import type { CustodyBreak, CustodyEntry } from '../../../src/bridge/calls/custody-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { sayTime } from '../../i18n/dates.ts';
import type { Text, TextKey } from '../../i18n/text.ts';

/** Deeds that have a sentence of their own. */
const deeds = [
  'custody.deed.vault.created',
  'custody.deed.vault.opened',
  'custody.deed.vault.changed',
  'custody.deed.vault.restored',
  'custody.deed.interview.created',
  'custody.deed.interview.opened',
  'custody.deed.interview.changed',
  'custody.deed.interview.received',
  'custody.deed.interview.deleted',
  'custody.deed.exhibit.received',
  'custody.deed.exhibit.created',
  'custody.deed.exhibit.opened',
  'custody.deed.exhibit.changed',
  'custody.deed.exhibit.exported',
  'custody.deed.exhibit.deleted',
  'custody.deed.statement.created',
  'custody.deed.statement.frozen',
  'custody.deed.statement.changed',
  'custody.deed.statement.exported',
  'custody.deed.statement.deleted',
  'custody.deed.recording.created',
  'custody.deed.recording.opened',
  'custody.deed.recording.exported',
  'custody.deed.recording.deleted',
  'custody.deed.packet.exported',
  'custody.deed.document.exported',
  'custody.deed.handout.exported',
  'custody.deed.backup.created',
  'custody.deed.backup.exported',
  'custody.deed.backup.restored',
  'custody.deed.hand-over.exported',
  'custody.deed.hand-over.received',
  'custody.deed.hand-over.changed',
  'custody.deed.follow-up.changed',
  'custody.deed.calendar.exported',
  'custody.deed.voice.created',
  'custody.deed.voice.exported',
  'custody.deed.voice.received',
  'custody.deed.voice.deleted',
  'custody.deed.custody-log.created',
  'custody.deed.custody-log.exported',
  'custody.deed.custody-log.broken',
] as const satisfies readonly TextKey[];

/** What was done, as one sentence; deeds of a later version of the app are named by their codes. */
export function sayDeed({ what, object }: CustodyEntry, text: Text): string {
  const key = deeds.find((each) => each === `custody.deed.${object}.${what}`);
  return key ? text(key) : text('custody.deed.other', { what, object });
}

/** A moment of the log, to the minute. */
export const sayMoment = (instant: string, language: string): string =>
  Number.isNaN(Date.parse(instant))
    ? instant
    : `${sayPoint(localDay(instant), language)} · ${sayTime(instant, language)}`;

function localDay(instant: string): string {
  const moment = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Where the log does not fit together, as one sentence. */
export function sayBreak({ kind, from, to, noticed }: CustodyBreak, text: Text, language: string): string {
  const entries = from === to ? text('custody.break.entry', { from }) : text('custody.break.entries', { from, to });
  const said = text(`custody.break.${kind}`, { entries });
  return noticed === undefined
    ? said
    : `${said} ${text('custody.break.noticed', { when: sayMoment(noticed, language) })}`;
}
