import { channelKey } from '../../../src/i18n/content-key.ts';
import type { Decision } from '../../../src/routing/decision.ts';
import type { Headline } from '../../../src/routing/headline.ts';
import { sayList } from '../../i18n/dates.ts';
import { directionOf } from '../../i18n/languages.ts';
import { useText } from '../../i18n/text.ts';
import { findChannel } from '../../rule-book.ts';
import { type PathPlan, planPath, type Station } from './path-plan.ts';
import { useTongues } from './tongues.tsx';

const size = { width: 960, box: 196, gap: 58, height: 74, top: 34, rowStep: 116 } as const;
const rows = { top: size.top, middle: size.top + size.rowStep / 2, bottom: size.top + size.rowStep } as const;
const total = rows.bottom + size.height + 8;

const columnOf = (plan: PathPlan): number => Math.max(...plan.stations.map(({ column }) => column)) + 1;

/** Place of a station; from right to left the picture is mirrored. */
function placeOf(station: Station, rightToLeft: boolean) {
  const start = station.column * (size.box + size.gap);
  return { x: rightToLeft ? size.width - start - size.box : start, y: rows[station.row] };
}

function arrowBetween(from: Station, to: Station, rightToLeft: boolean): string {
  const [a, b] = [placeOf(from, rightToLeft), placeOf(to, rightToLeft)];
  const sign = rightToLeft ? -1 : 1;
  const middle = size.height / 2;
  if (from.id === 'first' && to.id === 'usual') {
    const x = a.x + size.box / 2;
    const end = rightToLeft ? b.x + size.box + 7 : b.x - 7;
    return `M${x} ${a.y + size.height}C${x} ${b.y + middle} ${x + sign * 30} ${b.y + middle} ${end} ${b.y + middle}`;
  }
  const start = { x: rightToLeft ? a.x : a.x + size.box, y: a.y + middle };
  const end = { x: rightToLeft ? b.x + size.box + 7 : b.x - 7, y: b.y + middle };
  const bend = (size.gap / 2) * sign;
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
}

type Properties = { readonly decision: Decision; readonly headline: Headline };

/** The way of a report as a picture, with the same in words for whoever does not see it. */
export function PathFigure({ decision, headline }: Properties) {
  const text = useText();
  const [tongue] = useTongues();
  const plan = planPath(decision, headline);
  if (!plan || !tongue) return null;
  const { language, speak, voice } = tongue;
  const direction = directionOf(language);
  const rightToLeft = direction === 'rtl';
  const say: typeof text = (key, values) => voice(key, values).text;
  const nameOf = (id: string) => speak(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
  const list = (ids: readonly string[], either = false) =>
    sayList(ids.map(nameOf), language, either ? 'disjunction' : 'conjunction');
  const find = (id: Station['id']) => plan.stations.find((station) => station.id === id);
  const captions = {
    start: say('routing.node.now-text'),
    told: say('routing.node.told'),
    police: say('routing.node.told'),
    first: headline.strength
      ? `${say('routing.node.first')} · ${say(`routing.strength.${headline.strength}`)}`
      : say('routing.node.first'),
    takes: say('routing.node.investigates'),
    usual: say('routing.node.usually'),
  } as const;
  const titleOf = (station: Station) => {
    if (station.id === 'start') return say(station.here ? 'routing.node.now' : 'routing.node.reported');
    return list(station.channels, station.either);
  };
  const captionOf = (station: Station) => {
    if (station.id === 'start' && !station.here)
      return list((decision.facts.reportedAlready ?? []).map(({ channel }) => channel));
    return station.also.length > 0 ? `${captions[station.id]} · + ${list(station.also)}` : captions[station.id];
  };
  const [told, first, usual, here] = [
    find('told'),
    find('first'),
    find('usual'),
    plan.stations.find((each) => each.here),
  ];
  const words = [
    ...(told ? [say('routing.path-text.told', { told: list([...told.channels], told.either) })] : []),
    ...(first ? [say('routing.path-text.first', { office: list(first.channels) })] : []),
    ...(usual
      ? [say(first ? 'routing.path-text.declined' : 'routing.path-text.usual', { usual: list(usual.channels) })]
      : []),
    ...(here ? [say('routing.path-text.here', { where: titleOf(here) })] : []),
  ];
  const used = columnOf(plan) * (size.box + size.gap) - size.gap;
  const offset = rightToLeft ? size.width - used : 0;
  return (
    <figure className="path" lang={language} dir={direction}>
      <svg
        viewBox={`${offset} 0 ${used} ${total}`}
        style={{ maxInlineSize: `${used}px` }}
        role="img"
        aria-label={words.join(' ')}
      >
        <defs>
          <marker id="path-tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path className="path-tip" d="M0 0l8 4-8 4z" />
          </marker>
        </defs>
        {plan.ways.map(({ from, to, kind }) => {
          const [a, b] = [find(from), find(to)];
          if (!a || !b) return null;
          return (
            <path
              key={`${from}-${to}`}
              className={`path-way ${kind}`}
              d={arrowBetween(a, b, rightToLeft)}
              markerEnd="url(#path-tip)"
            />
          );
        })}
        {plan.stations.map((station) => {
          const { x, y } = placeOf(station, rightToLeft);
          return (
            <foreignObject key={station.id} x={x} y={y - 28} width={size.box} height={size.height + 28}>
              <div className="path-seat">
                <span className="path-here">{station.here ? say('routing.here') : ''}</span>
                <div className={`path-box ${station.id}${station.here ? ' here' : ''}`}>
                  <b>{titleOf(station)}</b>
                  <span>{captionOf(station)}</span>
                </div>
              </div>
            </foreignObject>
          );
        })}
        {usual && first && (
          <foreignObject
            x={placeOf(first, rightToLeft).x}
            y={rows.bottom + size.height / 2 + 4}
            width={size.box}
            height={30}
          >
            <div className="path-note">{say('routing.edge.declines')}</div>
          </foreignObject>
        )}
      </svg>
      <figcaption className="unseen">{words.join(' ')}</figcaption>
    </figure>
  );
}
