import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { Reading, StatementState } from '../../../src/bridge/calls/statement-calls.ts';
import { paragraphsOf } from '../../../src/interview/statement.ts';
import { call, failureOf } from '../../bridge.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Correction } from './correction.tsx';
import { isolated } from './isolated.ts';
import { nextToRead, placeOfAnswer, progressIn, statesOf } from './reading-order.ts';
import { ReadingParagraph } from './reading-paragraph.tsx';
import { ReadingStart } from './reading-start.tsx';
import { useStatement, useStatementDeed, useStatementState } from './statement-state.ts';
import './reading.css';

/** Who reads to the person, and how far it has come. */
function ReadingHead({
  reading,
  count,
  onAnew,
}: {
  readonly reading: Reading;
  readonly count: number;
  readonly onAnew: () => void;
}) {
  const text = useText();
  const screen = useLanguage();
  const { confirmed, putOff } = progressIn(count, reading.marks);
  return (
    <div className="reading-head">
      <p className="small quiet">
        {text('reading.who', { name: isolated(reading.readBy), language: nameOf(reading.language, screen) })}{' '}
        {reading.interpreter === ''
          ? text('reading.no-interpreter')
          : text('reading.interpreted', { name: isolated(reading.interpreter) })}
      </p>
      <ProgressBar className="reading-bar" aria-label={text('reading.progress')} value={confirmed} maxValue={count}>
        {({ percentage }) => (
          <span className="reading-track">
            <span className="reading-done" style={{ inlineSize: `${percentage}%` }} />
          </span>
        )}
      </ProgressBar>
      <p className="small" role="status">
        {text('reading.confirmed-of', { confirmed, count })}
        {putOff > 0 && ` · ${text('reading.put-off-count', { count: putOff })}`}
        {reading.corrections > 0 && ` · ${text('reading.corrections', { count: reading.corrections })}`}
      </p>
      <Button slim look="quiet" onPress={onAnew}>
        {text('reading.anew')}
      </Button>
    </div>
  );
}

type WalkProperties = {
  readonly state: StatementState;
  readonly reading: Reading;
  readonly isBegun: boolean;
  readonly onFreeze: () => void;
  readonly onAnew: () => void;
};

/** Goes through the paragraphs one by one; where it stands is kept with every answer, so that it can stop at any time. */
function ReadingWalk({ state, reading, isBegun, onFreeze, onAnew }: WalkProperties) {
  const text = useText();
  const { id } = useSitting().interview;
  const { flush } = useActs();
  const statement = useStatement();
  const all = paragraphsOf(statement);
  const [at, setPlace] = useState(() => nextToRead(all.length, reading.marks));
  const [moved, setMoved] = useState(isBegun);
  const setAt = (place: number | undefined) => {
    setMoved(true);
    setPlace(place);
  };
  const [correcting, setCorrecting] = useState<string>();
  const mark = useStatementDeed(({ number, outcome }: { number: number; outcome: 'confirmed' | 'put-off' }) =>
    call('readings.mark', { id, record: state.record, number, outcome }),
  );
  const correct = useMutation({
    mutationFn: (key: string) => flush().then(() => call('readings.correct', { id, key })),
    onSuccess: (_, key) => setCorrecting(key),
  });
  const number = at === undefined ? undefined : Math.min(at, all.length);
  const here = number === undefined ? undefined : all[number - 1];
  const answer = (outcome: 'confirmed' | 'put-off') => {
    if (number === undefined || mark.isPending) return;
    mark.mutate(
      { number, outcome },
      {
        onSuccess: ({ paragraphs, reading: now }) => {
          const next = nextToRead(paragraphs, now?.marks ?? [], number);
          // Coming back to the only one that is left would look as if nothing had happened.
          setAt(outcome === 'put-off' && next === number ? Math.min(number + 1, paragraphs) : next);
        },
      },
    );
  };
  const fault = mark.error ?? correct.error;
  return (
    <div className="reading">
      <ReadingHead reading={reading} count={all.length} onAnew={onAnew} />
      {fault && <Problem failure={failureOf(fault)} />}
      {correcting !== undefined && (
        <Correction
          of={correcting}
          onDone={({ paragraphs, reading: now }) => {
            const place = placeOfAnswer(statement, correcting, number ?? 1);
            setAt(nextToRead(paragraphs, now?.marks ?? [], place - 1));
            setCorrecting(undefined);
          }}
        />
      )}
      {correcting === undefined && here && number !== undefined && (
        <ReadingParagraph
          key={`${number} ${here.entry.key}`}
          entry={here.entry}
          paragraph={here.paragraph}
          count={all.length}
          state={statesOf(reading.marks).get(number) ?? 'open'}
          isCutOff={reading.open.includes(here.entry.key)}
          takesFocus={moved}
          isBusy={mark.isPending || correct.isPending}
          onConfirm={() => answer('confirmed')}
          onPutOff={() => answer('put-off')}
          onCorrect={() => correct.mutate(here.entry.key)}
          onMove={(by) => setAt(Math.max(1, Math.min(all.length, number + by)))}
        />
      )}
      {correcting === undefined && !here && (
        <Notice
          tone="good"
          live="status"
          title={text('reading.done-title')}
          actions={
            <Button look="go" iconAfter="next" autoFocus={moved} onPress={onFreeze}>
              {text('reading.to-freeze')}
            </Button>
          }
        >
          <p>{text('reading.done', { count: all.length })}</p>
          <Button slim look="quiet" onPress={() => setAt(1)}>
            {text('reading.again')}
          </Button>
        </Notice>
      )}
    </div>
  );
}

/** Reading back, paragraph by paragraph, in the language of the person. */
export function ReadingView({ onFreeze }: { readonly onFreeze: () => void }) {
  const text = useText();
  const state = useStatementState();
  const [anew, setAnew] = useState(false);
  const [isBegun, setBegun] = useState(false);
  if (state.isError) return <Problem failure={failureOf(state.error)} />;
  if (!state.data || !state.isFetchedAfterMount) return <p className="quiet">{text('app.loading')}</p>;
  const { reading, paragraphs } = state.data;
  if (!reading || anew) {
    return (
      <ReadingStart
        paragraphs={paragraphs}
        onCancel={reading && (() => setAnew(false))}
        onBegun={() => {
          setAnew(false);
          setBegun(true);
        }}
      />
    );
  }
  return (
    <ReadingWalk
      key={reading.id}
      state={state.data}
      reading={reading}
      isBegun={isBegun}
      onFreeze={onFreeze}
      onAnew={() => setAnew(true)}
    />
  );
}
