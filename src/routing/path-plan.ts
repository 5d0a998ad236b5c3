import type { ChannelId, Confidence } from '../channels/channel.ts';
import type { ReportFacts } from '../interview/facts.ts';
import type { Decision, Finding } from './decision.ts';
import type { Headline } from './headline.ts';

/** Stations that a report can come to. */
export type StationId = 'start' | 'intake' | 'parallel' | 'first' | 'takes' | 'usual' | 'crcl';
/** One station of the way of a report; `column` and `row` are counted from 0. */
export type Station = {
  readonly id: StationId;
  readonly column: number;
  readonly row: 0 | 1 | 2;
  readonly channels: readonly ChannelId[];
  /** One of the offices is enough. */
  readonly either: boolean;
  readonly here: boolean;
  /** What is said here does not rest on a text that was read. */
  readonly doubt?: Exclude<Confidence, 'confirmed'>;
};
/** An arrow between two stations. */
export type Way = { readonly from: StationId; readonly to: StationId; readonly kind: 'goes' | 'returns' | 'refers' };
/** The way of one report, for a picture and for words. */
export type PathPlan = {
  readonly stations: readonly Station[];
  readonly ways: readonly Way[];
  /** Where the way begins: the facility, or the report itself when it did not happen in one. */
  readonly begins: 'facility' | 'report';
  /** Whose intake takes the report in; `other` where it goes straight to the offices named. */
  readonly intake: 'ice' | 'cbp' | 'other';
  /** Why there is an office that looks first: it may choose, was told without having first choice, or has said no. */
  readonly first?: 'chooses' | 'told' | 'declined';
  readonly reports: readonly ReportFacts[];
};

const atTheStart: readonly ChannelId[] = ['operator', 'fod', 'psa', 'grv'];
const components: readonly ChannelId[] = ['opr', 'cbpopr'];
/** Whoever tells one of these has reached the intake of the agency, directly or through the agency's own line. */
const atTheIntake: readonly ChannelId[] = [...components, 'fod', 'dril'];
const withAPlace: readonly ChannelId[] = [...atTheStart, ...atTheIntake, 'oig', 'crcl', 'le'];

type Part = Pick<Station, 'id' | 'column' | 'row' | 'channels'> & Partial<Station>;

/** The weakest confidence with which the offices were put there. */
function doubtIn(findings: readonly Finding[], channels: readonly ChannelId[]): Pick<Station, 'doubt'> {
  const found = findings.filter(({ channel }) => channels.includes(channel)).map(({ confidence }) => confidence);
  const doubt = (['general-knowledge', 'partial'] as const).find((each) => found.includes(each));
  return doubt ? { doubt } : {};
}

/** The offices on the way, before they have a place in the picture. */
function officesOf({ facts }: Decision, line: Headline) {
  const must: readonly ChannelId[] = [...line.oneOf, ...line.tell];
  const intake = must.includes('opr') ? 'ice' : must.includes('cbpopr') ? 'cbp' : 'other';
  const rest = line.tell.filter((channel) => !withAPlace.includes(channel));
  const named = line.oneOf.length > 0 ? line.oneOf : rest.length > 0 ? rest : line.tell;
  const component: readonly ChannelId[] = intake === 'ice' ? ['opr'] : intake === 'cbp' ? ['cbpopr'] : named;
  const apart = rest.filter((channel) => !component.includes(channel));
  const reported = (facts.reportedAlready ?? []).map(({ channel }) => channel);
  const declined = facts.oigDeclined === 'yes';
  const first = declined
    ? ('declined' as const)
    : line.firstChoice.length > 0
      ? ('chooses' as const)
      : intake !== 'other' && reported.includes('oig')
        ? ('told' as const)
        : undefined;
  const looksFirst: readonly ChannelId[] = first === 'chooses' ? line.firstChoice : first ? ['oig'] : [];
  const usual = line.usually.filter((channel) => !looksFirst.includes(channel));
  const parallel: readonly ChannelId[] = [...(line.police ? (['le'] as const) : []), ...apart];
  return { intake, component, first, looksFirst, usual, parallel, reported } as const;
}

type Offices = ReturnType<typeof officesOf>;

/** How far the reports that were made have come; telling the place itself or the police moves nothing on. */
function hereOf({ first, looksFirst, usual, reported, component, intake }: Offices, line: Headline): StationId {
  if (first === 'declined') return usual.length > 0 ? 'usual' : 'intake';
  const told = (channels: readonly string[]) => channels.some((channel) => reported.includes(channel));
  if (told(looksFirst)) return 'first';
  const doors = intake === 'other' ? component : [...atTheIntake, ...line.oneOf];
  return told(doors) ? 'intake' : 'start';
}

function waysOf({ first, looksFirst, usual, parallel }: Offices): readonly Way[] {
  const ends = usual.length > 0;
  return [
    { from: 'start', to: 'intake', kind: 'goes' },
    ...(parallel.length > 0 ? [{ from: 'start', to: 'parallel', kind: 'goes' } as const] : []),
    ...(first ? [{ from: 'intake', to: 'first', kind: 'goes' } as const] : []),
    ...(first && first !== 'declined' ? [{ from: 'first', to: 'takes', kind: 'goes' } as const] : []),
    ...(first && ends ? [{ from: 'first', to: 'usual', kind: 'returns' } as const] : []),
    ...(!first && ends ? [{ from: 'intake', to: 'usual', kind: 'goes' } as const] : []),
    ...(looksFirst.includes('oig') ? [{ from: 'first', to: 'crcl', kind: 'refers' } as const] : []),
  ];
}

/** The way of a report as stations and arrows; `undefined` where there is no way to show. */
export function planPath(decision: Decision, line: Headline): PathPlan | undefined {
  if (decision.noFiling || line.oneOf.length + line.tell.length === 0) return undefined;
  const offices = officesOf(decision, line);
  const { first, looksFirst, usual, parallel, component, intake } = offices;
  const here = hereOf(offices, line);
  const ways = waysOf(offices);
  const parts: readonly Part[] = [
    { id: 'start', column: 0, row: 1, channels: line.tell.filter((channel) => ['fod', 'psa'].includes(channel)) },
    { id: 'intake', column: 1, row: 1, channels: component, either: intake === 'other' && line.oneOf.length > 0 },
    { id: 'parallel', column: 1, row: 2, channels: parallel },
    {
      id: 'first',
      column: 2,
      row: 0,
      channels: looksFirst,
      ...doubtIn(decision.firstChoice, looksFirst),
    },
    { id: 'takes', column: 3, row: 0, channels: looksFirst },
    {
      id: 'usual',
      column: first ? 3 : 2,
      row: 1,
      channels: usual,
      ...doubtIn(decision.usuallyEnds, usual),
    },
    { id: 'crcl', column: 2, row: 2, channels: ['crcl'] },
  ];
  const onTheWay = (id: StationId) => ways.some(({ from, to }) => from === id || to === id);
  return {
    stations: parts
      .filter(({ id }) => onTheWay(id))
      .map((part) => ({ either: false, ...part, here: part.id === here })),
    ways,
    begins: decision.facts.place === 'outside' || decision.facts.place === 'before-custody' ? 'report' : 'facility',
    intake,
    ...(first && { first }),
    reports: decision.facts.reportedAlready ?? [],
  };
}
