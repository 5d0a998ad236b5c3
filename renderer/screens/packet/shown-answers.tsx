import type { PlacedAnswer } from '../../../src/packet/carry.ts';
import { groupBy } from '../../../src/packet/draft.ts';
import { useText } from '../../i18n/text.ts';
import { Tick } from '../../ui/field.tsx';
import { Passage } from '../../ui/passage.tsx';
import { useAnswerName } from './answer-name.ts';
import { markAnswer } from './shown.ts';
import type { ShownWish } from './shown-choice.tsx';

/** Every answer that goes along, by section; the tick taken away leaves it out. */
export function ShownAnswers({ shown, onShown, carried }: ShownWish & { readonly carried: readonly PlacedAnswer[] }) {
  const text = useText();
  const { asked, group } = useAnswerName();
  const groups = groupBy(carried, ({ section, subject }) => `${section.id}@${subject?.id ?? ''}`);
  return (
    <>
      <p className="small quiet">{text('packet.shown.answers-note')}</p>
      {groups.map(([first, ...rest]) =>
        first === undefined ? null : (
          <fieldset key={first.key} className="answer-group">
            <Passage as="legend" className="packet-label" of={group(first)} />
            {[first, ...rest].map((placed) => (
              <Tick
                key={placed.key}
                isSelected={!shown.redaction.answers.includes(placed.key)}
                onChange={(goesAlong) => onShown(markAnswer(shown, placed.key, goesAlong))}
              >
                <Passage className="small" of={asked(placed)} />
              </Tick>
            ))}
          </fieldset>
        ),
      )}
    </>
  );
}
