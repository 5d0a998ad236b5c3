import { ok, type Result } from '../../../src/base/result.ts';
import type { SentExport } from '../../../src/bridge/calls/document-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { identityModes } from '../../../src/interview/facts.ts';
import { documentKinds } from '../../../src/packet/documents/document-shape.ts';
import { type CustodyRow, readEvent } from './custody-entry.ts';
import type { CustodyEvent } from './custody-event.ts';
import type { CustodyLog } from './custody-log.ts';

/** Entries that are read at a time. */
const page = 500;

/** What an entry says of something that was written for an office; `undefined` for anything else. */
function exportOf({ what, object, id, sha256, detail = {} }: CustodyEvent): SentExport | undefined {
  if (what !== 'exported' || (object !== 'packet' && object !== 'document')) return undefined;
  const [first = '', on = ''] = id.split(' ');
  const identity = identityModes.find((mode) => mode === detail.identity);
  const document = object === 'document' ? documentKinds.find((kind) => kind === first) : undefined;
  const to =
    object === 'packet'
      ? [first]
      : String(detail.to ?? '')
          .split(' ')
          .filter((each) => each !== '');
  return {
    to,
    ...(document === undefined ? {} : { document }),
    on,
    formats: String(detail.formats ?? ''),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(identity === undefined ? {} : { identity }),
  };
}

/** Exports in rows that stand newest first; one that was then said not to have been written does not count. */
export function exportsIn(rows: readonly CustodyRow[]): readonly SentExport[] {
  const found: SentExport[] = [];
  const failed: string[] = [];
  for (const row of rows) {
    const event = readEvent(row.event);
    const sent = event && exportOf(event);
    if (!event || !sent) continue;
    const mark = `${event.object} ${event.id} ${event.sha256 ?? ''}`;
    const before = failed.indexOf(mark);
    if (event.detail?.notWritten !== undefined) failed.push(mark);
    else if (before >= 0) failed.splice(before, 1);
    else found.push(sent);
  }
  return found.reverse();
}

/** What was written for offices from one interview until now, oldest first. */
export function recordedExports(
  custody: Pick<CustodyLog, 'entries'>,
  interview: string,
): Result<SentExport[], Failure> {
  const rows: CustodyRow[] = [];
  for (;;) {
    const before = rows.at(-1)?.sequence;
    const found = custody.entries({ interview, limit: page, ...(before === undefined ? {} : { before }) });
    if (!found.ok) return found;
    rows.push(...found.value);
    if (found.value.length < page) return ok([...exportsIn(rows)]);
  }
}
