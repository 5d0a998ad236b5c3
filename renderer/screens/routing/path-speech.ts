import type { PathPlan, Station, StationId } from '../../../src/routing/path-plan.ts';
import type { TextKey, TextValues } from '../../i18n/text.ts';

/** What is needed to say the way in one language. */
export type PathVoice = {
  readonly say: (key: TextKey, values?: TextValues) => string;
  readonly list: (channels: readonly string[], either?: boolean) => string;
  readonly date: (day: string) => string;
};

const investigators: readonly string[] = ['oig', 'opr', 'cbpopr'];
const filled = (pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join(' · ');

function investigating(station: Station, { say, list }: PathVoice): string {
  const [office, ...others] = station.channels;
  const alone = office !== undefined && others.length === 0 && investigators.includes(office);
  return alone ? say('routing.node.investigating', { office: list([office]) }) : list(station.channels);
}

/** The name on a station. */
export function titleOf(station: Station, plan: PathPlan, voice: PathVoice): string {
  const { say, list } = voice;
  if (station.id === 'start') return say(`routing.node.${plan.begins}`);
  if (station.id === 'intake' && plan.intake !== 'other') return say(`routing.node.intake-${plan.intake}`);
  if (station.id === 'takes' || station.id === 'usual') return investigating(station, voice);
  return list(station.channels, station.either);
}

/** The smaller words on a station, with a mark where they do not rest on a text that was read. */
export function captionOf(station: Station, plan: PathPlan, voice: PathVoice, strength?: string): string {
  const { say, list } = voice;
  const open = station.doubt ? say(`routing.confidence.${station.doubt}`) : '';
  switch (station.id) {
    case 'start':
      return station.channels.length > 0 ? say('routing.node.too', { offices: list(station.channels) }) : '';
    case 'intake':
      return plan.intake === 'other'
        ? say('routing.node.told')
        : filled([list(station.channels), say('routing.node.intake-text')]);
    case 'parallel':
      return say('routing.node.parallel');
    case 'first':
      return plan.first === 'declined' || plan.first === 'told'
        ? say(`routing.node.first-${plan.first}`)
        : filled([say('routing.node.first'), strength ?? '', open]);
    case 'takes':
      return say(station.channels.includes('oig') ? 'routing.node.few' : 'routing.node.takes');
    case 'usual':
      return filled([say('routing.node.usually'), open]);
    case 'crcl':
      return say('routing.node.crcl');
  }
}

/** The reports that were made, each with its day. */
export function reportsText({ reports }: PathPlan, { say, list, date }: PathVoice): string {
  if (reports.length === 0) return say('routing.path-text.none');
  const each = reports.map(({ channel, on }) =>
    on === undefined
      ? say('routing.path-text.report-undated', { office: list([channel]) })
      : say('routing.path-text.report', { office: list([channel]), date: date(on) }),
  );
  return say('routing.path-text.reports', { reports: each.join('; ') });
}

/** The picture in words, station by station, for whoever does not see it. */
export function pathText(plan: PathPlan, voice: PathVoice): readonly string[] {
  const { say, list } = voice;
  const find = (id: StationId) => plan.stations.find((station) => station.id === id);
  const open = (station: Station | undefined) =>
    station?.doubt ? ` (${say(`routing.confidence.${station.doubt}`)})` : '';
  const [start, intake, parallel, first, usual] = (['start', 'intake', 'parallel', 'first', 'usual'] as const).map(
    find,
  );
  const here = plan.stations.find((station) => station.here);
  const returns =
    plan.first === undefined ? 'usual' : plan.first === 'declined' ? ('goes-on' as const) : ('declined' as const);
  return [
    ...(intake
      ? [
          plan.intake === 'other'
            ? say('routing.path-text.told', { told: list(intake.channels, intake.either) })
            : say(`routing.path-text.intake-${plan.intake}`),
        ]
      : []),
    ...(start && start.channels.length > 0
      ? [say('routing.path-text.offices', { offices: list(start.channels) })]
      : []),
    ...(parallel ? [say('routing.path-text.parallel', { offices: list(parallel.channels) })] : []),
    ...(first && plan.first
      ? [
          say(plan.first === 'chooses' ? 'routing.path-text.first' : `routing.path-text.first-${plan.first}`, {
            office: list(first.channels),
          }) + open(first),
        ]
      : []),
    ...(find('takes')?.channels.includes('oig') ? [say('routing.path-text.few')] : []),
    ...(usual ? [say(`routing.path-text.${returns}`, { usual: list(usual.channels) }) + open(usual)] : []),
    ...(find('crcl') ? [say('routing.path-text.crcl')] : []),
    reportsText(plan, voice),
    ...(here ? [say('routing.path-text.here', { where: titleOf(here, plan, voice) })] : []),
  ];
}
