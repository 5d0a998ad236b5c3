import { useId, useLayoutEffect, useRef, useState } from 'react';
import { channelKey } from '../../../src/i18n/content-key.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { directionOf } from '../../../src/i18n/direction.ts';
import { sayList } from '../../../src/i18n/lists.ts';
import type { Decision } from '../../../src/routing/decision.ts';
import type { Headline } from '../../../src/routing/headline.ts';
import { type PathPlan, planPath, type StationId } from '../../../src/routing/path-plan.ts';
import { findChannel } from '../../rule-book.ts';
import { besideReturn, type Heights, layOut, lineOf, size } from './path-layout.ts';
import { captionOf, type PathVoice, pathText, reportsText, titleOf } from './path-speech.ts';
import { useTongues } from './tongues.tsx';

/** How tall the words of every station are as they are set, so that no box cuts them off. */
function useHeights() {
  const picture = useRef<SVGSVGElement>(null);
  const [heights, setHeights] = useState<Heights>({});
  useLayoutEffect(() => {
    if (!picture.current) return;
    const words = [...picture.current.querySelectorAll<HTMLElement>('.path-box')];
    const measure = () => {
      const now = Object.fromEntries(words.map((each) => [each.dataset.station, each.offsetHeight]));
      setHeights((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const watch = new ResizeObserver(measure);
    for (const each of words) watch.observe(each);
    measure();
    return () => watch.disconnect();
  });
  return [picture, heights] as const;
}

type PictureProperties = {
  readonly plan: PathPlan;
  readonly voice: PathVoice;
  readonly strength: string;
  readonly rightToLeft: boolean;
  readonly words: readonly string[];
};

function Picture({ plan, voice, strength, rightToLeft, words }: PictureProperties) {
  const name = useId();
  const [picture, heights] = useHeights();
  const { width, height, boxes } = layOut(plan.stations, heights, rightToLeft);
  const back = plan.ways.some(({ kind }) => kind === 'returns') && boxes.first && boxes.usual;
  return (
    <svg
      ref={picture}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxInlineSize: `${width}px` }}
      role="img"
      aria-labelledby={`${name}-title`}
      aria-describedby={`${name}-desc`}
    >
      <title id={`${name}-title`}>{voice.say('routing.path-title')}</title>
      <desc id={`${name}-desc`}>{words.join(' ')}</desc>
      <defs>
        <marker id={`${name}-tip`} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path className="path-tip" d="M0 0l8 4-8 4z" />
        </marker>
      </defs>
      {plan.ways.map(({ from, to, kind }) => {
        const [a, b] = [boxes[from], boxes[to]];
        if (!a || !b) return null;
        const line = lineOf(kind, a, b, rightToLeft);
        return <path key={`${from}-${to}`} className={`path-way ${kind}`} d={line} markerEnd={`url(#${name}-tip)`} />;
      })}
      {plan.stations.map((station) => {
        const box = boxes[station.id];
        if (!box) return null;
        const caption = captionOf(station, plan, voice, strength);
        return (
          <foreignObject
            key={station.id}
            x={box.x}
            y={box.y - size.badge}
            width={size.box}
            height={box.height + size.badge}
          >
            <div className="path-seat">
              <span className="path-here">{station.here ? voice.say('routing.here') : ''}</span>
              <div className={`path-frame ${station.id}${station.here ? ' here' : ''}`}>
                <div className="path-box" data-station={station.id satisfies StationId}>
                  <b>{titleOf(station, plan, voice)}</b>
                  {caption !== '' && <span>{caption}</span>}
                </div>
              </div>
            </div>
          </foreignObject>
        );
      })}
      {back && boxes.first && boxes.usual && (
        <foreignObject {...besideReturn(boxes.first, boxes.usual, rightToLeft)}>
          <div className="path-note">
            {voice.say(plan.first === 'declined' ? 'routing.edge.returned' : 'routing.edge.returns')}
          </div>
        </foreignObject>
      )}
    </svg>
  );
}

type Properties = { readonly decision: Decision; readonly headline: Headline };

/** The way of a report as a picture, with the same in words for whoever does not see it. */
export function PathFigure({ decision, headline }: Properties) {
  const [tongue] = useTongues();
  const plan = planPath(decision, headline);
  if (!plan || !tongue) return null;
  const { language, speak, voice: speakUi } = tongue;
  const direction = directionOf(language);
  const nameOf = (id: string) => speak(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
  const voice: PathVoice = {
    say: (key, values) => speakUi(key, values).text,
    list: (ids, either = false) => sayList(ids.map(nameOf), language, either),
    date: (day) => sayPoint(day, language),
  };
  const words = pathText(plan, voice);
  return (
    <figure className="path" lang={language} dir={direction}>
      <Picture
        plan={plan}
        voice={voice}
        strength={headline.strength ? voice.say(`routing.strength.${headline.strength}`) : ''}
        rightToLeft={direction === 'rtl'}
        words={words}
      />
      <figcaption className="path-twin">
        <p>{reportsText(plan, voice)}</p>
        <details>
          <summary>{voice.say('routing.path-words')}</summary>
          <ol>
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </details>
      </figcaption>
    </figure>
  );
}
