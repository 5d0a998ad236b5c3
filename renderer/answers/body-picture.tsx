import { type KeyboardEvent, useId, useState } from 'react';
import { bodyPictures } from '../../src/content/guide/body-picture.ts';
import { optionKey } from '../../src/i18n/content-key.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { useVoice } from '../i18n/speak.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { Both } from '../ui/both.tsx';
import { bodyShapes, halfFigure, mirrored } from './body-shapes.ts';
import type { InputProperties } from './input.ts';
import './body-picture.css';

const views = ['front', 'back'] as const;
/** Width of one figure with the room around it. */
const step = 220;

type Properties = Pick<InputProperties<'choice'>, 'asked' | 'question' | 'sayMine' | 'sayTheirs' | 'tongues'> & {
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
};

/** The parts of the body of a question on a plain figure, from the front and from the back: another view of the same choice. */
export function BodyPicture({ asked, question, sayMine, sayTheirs, tongues, chosen, onToggle }: Properties) {
  const text = useText();
  const clip = useId();
  const [looked, setLooked] = useState<string>();
  const voices = { mine: useVoice(tongues.mine), theirs: useVoice(tongues.theirs) };
  const regions = bodyPictures[question.id] ?? {};
  // The front stands where reading begins.
  const places = directionOf(useLanguage()) === 'rtl' ? { front: step, back: 0 } : { front: 0, back: step };
  const options = asked.options.filter((option) => regions[option.id]);
  const wordsOf = (option: (typeof options)[number]) => ({
    theirs: sayTheirs(optionKey(question.id, option.id), option.label),
    mine: sayMine(optionKey(question.id, option.id), option.label),
  });
  const nameOf = (option: (typeof options)[number]): string => {
    const { mine, theirs } = wordsOf(option);
    return mine.text === theirs.text ? mine.text : `${mine.text} / ${theirs.text}`;
  };
  const onKey = (event: KeyboardEvent, id: string) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    onToggle(id);
  };
  return (
    <div className="body-picture">
      <div className="body-figures">
        <div className="body-views">
          {views.map((view) => (
            <Both key={view} theirs={voices.theirs(`body.${view}`)} mine={voices.mine(`body.${view}`)} />
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
        <svg viewBox="0 0 420 436" role="group" aria-label={text('body.label')}>
          <clipPath id={clip}>
            <path d={halfFigure} />
            <path d={halfFigure} transform={mirrored} />
          </clipPath>
          {options.map((option) => (
            // biome-ignore lint/a11y/useSemanticElements: an input cannot stand in a drawing
            <g
              key={option.id}
              role="checkbox"
              tabIndex={0}
              aria-checked={chosen.includes(option.id)}
              aria-label={nameOf(option)}
              data-option={option.id}
              className="body-region"
              onClick={() => onToggle(option.id)}
              onKeyDown={(event) => onKey(event, option.id)}
              onPointerEnter={() => setLooked(option.id)}
              onPointerLeave={() => setLooked(undefined)}
              onFocus={() => setLooked(option.id)}
              onBlur={() => setLooked(undefined)}
            >
              {views.map((view) => (
                <g key={view} transform={`translate(${places[view]} 0)`}>
                  <g clipPath={`url(#${clip})`}>
                    {(regions[option.id] ?? []).map((region) => {
                      const d = bodyShapes[region][view];
                      return (
                        d && (
                          <g key={region}>
                            <path d={d} />
                            <path d={d} transform={mirrored} />
                          </g>
                        )
                      );
                    })}
                  </g>
                </g>
              ))}
            </g>
          ))}
          <g className="body-outline">
            {views.map((view) => (
              <g key={view} transform={`translate(${places[view]} 0)`}>
                <path d={halfFigure} />
                <path d={halfFigure} transform={mirrored} />
              </g>
            ))}
          </g>
        </svg>
      </div>
      <ul className="body-names" aria-hidden="true">
        {options.map((option) => (
          <li
            key={option.id}
            data-chosen={chosen.includes(option.id) || undefined}
            data-looked={looked === option.id || undefined}
          >
            <Both {...wordsOf(option)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
