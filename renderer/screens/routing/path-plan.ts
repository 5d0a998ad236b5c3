import type { ChannelId } from '../../../src/channels/channel.ts';
import type { Decision } from '../../../src/routing/decision.ts';
import type { Headline } from '../../../src/routing/headline.ts';

/** One station of the way of a report. `column` and `row` are counted from 0; two stations of a column share the height. */
export type Station = {
  readonly id: 'start' | 'told' | 'police' | 'first' | 'takes' | 'usual';
  readonly column: number;
  readonly row: 'top' | 'middle' | 'bottom';
  readonly channels: readonly ChannelId[];
  /** Further offices, named smaller. */
  readonly also: readonly ChannelId[];
  readonly either: boolean;
  readonly here: boolean;
};
export type Way = { readonly from: Station['id']; readonly to: Station['id']; readonly kind: 'goes' | 'declines' };
export type PathPlan = { readonly stations: readonly Station[]; readonly ways: readonly Way[] };

type Part = Pick<Station, 'id' | 'column' | 'row' | 'channels'> & Partial<Station>;
const station = (part: Part): Station => ({ also: [], either: false, here: false, ...part });

/** The way of a report as stations and arrows; `undefined` where there is no way to show. */
export function planPath(decision: Decision, line: Headline): PathPlan | undefined {
  const told = line.oneOf.length > 0 ? line.oneOf : line.tell;
  if (decision.noFiling || told.length === 0) return undefined;
  const reported = (decision.facts.reportedAlready ?? []).length > 0;
  const hasFirst = line.firstChoice.length > 0;
  const usual = line.usually.filter((channel) => !line.firstChoice.includes(channel));
  const stations: readonly Station[] = [
    station({ id: 'start', column: 0, row: 'middle', channels: [], here: !reported }),
    station({
      id: 'told',
      column: 1,
      row: line.police ? 'top' : 'middle',
      channels: told,
      also: line.oneOf.length > 0 ? line.tell : [],
      either: line.oneOf.length > 0,
      here: reported,
    }),
    ...(line.police ? [station({ id: 'police', column: 1, row: 'bottom', channels: ['le'] })] : []),
    ...(hasFirst
      ? [
          station({ id: 'first', column: 2, row: 'top', channels: line.firstChoice }),
          station({ id: 'takes', column: 3, row: 'top', channels: line.firstChoice }),
        ]
      : []),
    ...(usual.length > 0
      ? [station({ id: 'usual', column: hasFirst ? 3 : 2, row: hasFirst ? 'bottom' : 'middle', channels: usual })]
      : []),
  ];
  const ways: readonly Way[] = [
    { from: 'start', to: 'told', kind: 'goes' },
    ...(line.police ? [{ from: 'start', to: 'police', kind: 'goes' } as const] : []),
    ...(hasFirst
      ? [
          { from: 'told', to: 'first', kind: 'goes' } as const,
          { from: 'first', to: 'takes', kind: 'goes' } as const,
          ...(usual.length > 0 ? [{ from: 'first', to: 'usual', kind: 'declines' } as const] : []),
        ]
      : usual.length > 0
        ? [{ from: 'told', to: 'usual', kind: 'goes' } as const]
        : []),
  ];
  return { stations, ways };
}
