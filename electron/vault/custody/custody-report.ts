import { ok, type Result } from '../../../src/base/result.ts';
import type { CustodyBreak, CustodyState } from '../../../src/bridge/calls/custody-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { bodyOf, readEvent } from './custody-entry.ts';
import type { CustodyLog } from './custody-log.ts';
import { type CustodySegment, segmentOf, shownRows } from './custody-segment.ts';
import type { ForeignSegments } from './foreign-segments.ts';

type Wanted = { readonly format: 'text' | 'json'; readonly interview?: string };
type ReportFile = { readonly name: string; readonly bytes: Uint8Array };

const howTo = `How to check this by hand. Every entry has one line "text" (or, where it is about another case, "digest") and one line
"hash". The digest is the SHA-256 of the text; the hash is the SHA-256 of the hash before it followed by the digest,
written as 128 hexadecimal digits. "stands-on" is what the first entry follows. With a shell and sha256sum:

  while read -r word rest; do case $word in
    stands-on) previous=$rest;;
    text) digest=$(printf %s "$rest" | sha256sum | cut -c1-64);;
    digest) digest=$rest;;
    hash) [ "$(printf %s "$previous$digest" | sha256sum | cut -c1-64)" = "$rest" ] || echo "does not fit: $rest"
      previous=$rest;;
  esac; done < custody-log.txt

It prints nothing when every entry fits. What this can and cannot show is described in the manual of the program.`;

const placeOf = ({ from, to }: CustodyBreak): string => (from === to ? `entry ${from}` : `entries ${from} to ${to}`);
const faults = {
  altered: 'do not fit what was written',
  missing: 'are missing',
  end: 'do not fit the end of the log as it was noted',
} as const;

/** What a reader must know first: how far the log goes, and every place where it does not fit together. */
function standing({ entries, head, breaks }: CustodyState): readonly string[] {
  const lines = breaks.map(
    (each) =>
      `BREAK: ${placeOf(each)} ${faults[each.kind]}${each.noticed === undefined ? '' : ` (noticed ${each.noticed})`}.`,
  );
  return [
    `The log has ${entries} entries; the hash of the last is`,
    head,
    ...(lines.length > 0 ? lines : ['Every entry fits the one before it.']),
  ];
}

function textOf(segment: CustodySegment, state: CustodyState, code: string | undefined): string {
  const rows = new Map(shownRows(segment).map((row) => [row.sequence, row]));
  const about =
    segment.interview === undefined ? 'of the whole vault' : `of the interview ${code ?? segment.interview}`;
  const entries = segment.entries.flatMap((entry) => {
    const row = rows.get(entry.sequence);
    if (!row) return ['digest' in entry ? `digest ${entry.digest}` : '', `hash ${entry.hash}`];
    const { what, object, id } = readEvent(row.event) ?? { what: '?', object: '?', id: '?' };
    const heading = `[${row.sequence}] ${row.at} ${JSON.stringify(row.by)}: ${what} ${object} ${JSON.stringify(id)}`;
    return ['', heading, `text ${bodyOf(row)}`, `hash ${row.hash}`];
  });
  const first = segment.entries[0];
  return [
    `Custody log ${about}`,
    '',
    ...standing(state),
    '',
    howTo,
    '',
    `chain ${segment.chain}`,
    ...(first ? [`stands-on ${first.previous}`] : []),
    ...entries,
    '',
  ].join('\n');
}

/** The log, or what it says of one interview, as a file that a stranger can check without this program. */
export function custodyReport(
  log: Pick<CustodyLog, 'chain' | 'entries' | 'span' | 'codeOf'> & { readonly foreign: ForeignSegments },
  state: CustodyState,
  { format, interview }: Wanted,
): Result<readonly ReportFile[], Failure> {
  const segment = segmentOf(log, interview);
  if (!segment.ok) return segment;
  const others = interview === undefined ? [] : log.foreign.of(interview);
  const code = interview === undefined ? undefined : log.codeOf(interview);
  const text =
    format === 'text'
      ? textOf(segment.value, state, code)
      : `${JSON.stringify({ ...segment.value, standing: state, fromOtherVaults: others }, null, 1)}\n`;
  const name = format === 'text' ? 'custody-log.txt' : 'custody-log.json';
  return ok([{ name, bytes: new TextEncoder().encode(text) }]);
}
