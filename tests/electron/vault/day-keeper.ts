import { floor } from '../../../electron/vault/derivation.ts';
import { openVaults } from '../../../electron/vault/vault.ts';
import { readDate, splitDate } from '../../../renderer/answers/read-date.ts';
import { sortKeyOf } from '../../../src/base/partial-date.ts';
import { dateWords } from '../../../src/content/packet/date-words.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { printDate } from '../../../src/packet/print-date.ts';

/**
 * Run as a process of its own, in a time zone of its own: `day-keeper DIRECTORY PASSPHRASE write|read INTERVIEW`. Writes 15 February
 * as it is entered in the fields of a date, or tells how every date of the interview is read, shown, printed and sorted there.
 */
const [directory = '', passphrase = '', deed = '', interview = ''] = process.argv.slice(2);
const vaults = openVaults({ directory, derivation: floor });
await vaults.unlock(passphrase);
const rooms = vaults.rooms();
if (!rooms.ok) process.exit(1);
const { interviews } = rooms.value;
const zone = process.env.TZ ?? '';

if (deed === 'write') {
  const fields = { ...splitDate(undefined), from: { year: '2026', month: '2', day: '15' }, time: '0:30' };
  const read = readDate(fields);
  if (read.kind !== 'date') process.exit(1);
  const saved = interviews.saveAnswer(interview, `when-${zone.replace('/', '-')}`, {
    state: 'given',
    value: { kind: 'date', date: read.date },
    at: new Date().toISOString(),
    askedIn: 'es',
    by: 'clinic intake worker',
  });
  if (!saved.ok) process.exit(1);
} else {
  const opened = interviews.open(interview);
  if (!opened.ok) process.exit(1);
  for (const answer of Object.values(opened.value.answers)) {
    if (answer.state !== 'given' || answer.value.kind !== 'date' || answer.value.date.kind !== 'exact') process.exit(1);
    const { date } = answer.value;
    const again = readDate(splitDate(date));
    const said = [sayPoint(date.point, 'en'), printDate(date, dateWords), sortKeyOf(date)];
    console.log(JSON.stringify([...said, again.kind === 'date' && sortKeyOf(again.date) === sortKeyOf(date)]));
  }
}
vaults.lock();
