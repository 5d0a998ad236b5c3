import { type KeyboardEvent, useEffect, useRef } from 'react';
import { directionOf } from '../../../src/i18n/direction.ts';
import type { StatementEntry, StatementParagraph } from '../../../src/interview/statement.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { asksFor } from '../../key-map.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Caps } from '../../ui/caps.tsx';
import { Tag } from '../../ui/tag.tsx';
import { EntryHead, ParagraphText } from './entry-view.tsx';
import { arrowStep, type ParagraphState } from './reading-order.ts';

type Properties = {
  readonly entry: StatementEntry;
  readonly paragraph: StatementParagraph;
  readonly count: number;
  readonly state: ParagraphState;
  /** A correction of this answer was begun and cut off. */
  readonly isCutOff: boolean;
  readonly isBusy: boolean;
  /** Whether the person has come here by a deed of theirs, and not only by looking at this page. */
  readonly takesFocus: boolean;
  readonly onConfirm: () => void;
  readonly onPutOff: () => void;
  readonly onCorrect: () => void;
  readonly onMove: (by: 1 | -1) => void;
};

const colours = { open: 'plain', confirmed: 'moss', 'put-off': 'gold' } as const;

/** One paragraph, to be read aloud: Enter confirms, arrows move, Tab leads to the other two answers. */
export function ReadingParagraph(properties: Properties) {
  const { entry, paragraph, count, state, isCutOff, isBusy, takesFocus, onConfirm, onPutOff, onCorrect, onMove } =
    properties;
  const text = useText();
  const direction = directionOf(useLanguage());
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus is taken once, when the paragraph appears
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, []);
  const hear = (event: KeyboardEvent) => {
    if (event.repeat) return;
    const step = asksFor('move', event) ? arrowStep(event.key, direction) : 0;
    const confirms = asksFor('confirm', event) && event.target === event.currentTarget;
    if (step === 0 && !confirms) return;
    event.preventDefault();
    if (confirms) onConfirm();
    else if (step !== 0) onMove(step);
  };
  const place = text('reading.place', { number: paragraph.number, count });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the paragraph is what the keys work on, and what a screen reader reads
    <section ref={box} className="reading-paragraph" tabIndex={0} aria-label={place} onKeyDown={hear}>
      <div className="reading-place">
        <span>{place}</span>
        <Tag colour={colours[state]} small>
          {text(`reading.state.${state}`)}
        </Tag>
        {isCutOff && (
          <Tag colour="clay" small>
            {text('reading.cut-off')}
          </Tag>
        )}
        <span className="push" />
        <IconButton
          icon="back"
          name={text('reading.previous')}
          isDisabled={paragraph.number === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="next"
          name={text('reading.next')}
          isDisabled={paragraph.number === count}
          onPress={() => onMove(1)}
        />
      </div>
      <EntryHead of={entry} />
      <div className="reading-words">
        <ParagraphText entry={entry} paragraph={paragraph} />
      </div>
      <div className="reading-buttons">
        <Button look="go" icon="check" isDisabled={isBusy} onPress={onConfirm}>
          {text('reading.confirm')} <Caps of="confirm" />
        </Button>
        <Button icon="pencil" isDisabled={isBusy} onPress={onCorrect}>
          {text('reading.correct')}
        </Button>
        <Button look="quiet" icon="clock" isDisabled={isBusy} onPress={onPutOff}>
          {text('reading.put-off')}
        </Button>
        <span className="small quiet">{text('reading.keys')}</span>
      </div>
    </section>
  );
}
