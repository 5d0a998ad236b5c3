import { type CSSProperties, type ReactNode, type RefObject, useCallback, useId, useRef, useState } from 'react';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { RenderedBy, Words } from '../../src/interview/answers.ts';
import { endonymOf, nameOf, spokenIn } from '../i18n/languages.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { Choose } from '../ui/choose.tsx';
import { Tag } from '../ui/tag.tsx';
import type { Tongues } from './input.ts';
import { LongText, type TextHandle } from './long-text.tsx';
import { readWords, splitWords } from './read-words.ts';
import { holdRuns, releaseRuns } from './whole-runs.ts';
import './words-panes.css';

const renderers: readonly RenderedBy[] = ['interviewer', 'interpreter', 'interviewee', 'machine'];

type Properties = {
  readonly lines: number;
  readonly tall?: boolean;
  readonly given: Words | undefined;
  readonly tongues: Tongues;
  readonly onWrite: (read: () => Words | undefined) => void;
};

type PaneProperties = {
  readonly language: LanguageTag;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly field: RefObject<TextHandle | null>;
  readonly mine?: boolean;
  readonly onInput: () => void;
  readonly children?: ReactNode;
};

function Pane({ language, label, placeholder, text, field, mine = false, onInput, children }: PaneProperties) {
  const say = useText();
  const id = useId();
  const [long, setLong] = useState(false);
  const onLong = useCallback((now: boolean) => setLong(now), []);
  return (
    <div className={mine ? 'pane mine' : 'pane'}>
      <div className="pane-head">
        <label htmlFor={id}>{label}</label>
        {!mine && <span {...spokenIn(language)}>{endonymOf(language)}</span>}
        {children}
        <p id={`${id}-long`} className="pane-long" hidden={!long}>
          {say('words.long')}
        </p>
      </div>
      <LongText
        id={id}
        handle={field}
        language={language}
        text={holdRuns(text)}
        placeholder={placeholder}
        describedBy={`${id}-long`}
        onInput={onInput}
        onLong={onLong}
      />
    </div>
  );
}

/** Once words stand in a field, it stays in their language, whatever language the interview goes on in. */
function useLanguageOf(
  field: RefObject<TextHandle | null>,
  begun: LanguageTag | undefined,
  current: LanguageTag,
): readonly [LanguageTag, () => void] {
  const [kept, keep] = useState(begun);
  return [
    kept ?? current,
    () => {
      const empty = field.current?.isEmpty() ?? true;
      if (empty === (kept === undefined)) return;
      keep(empty ? undefined : current);
    },
  ];
}

/**
 * Free words as they were said and what they were rendered as, side by side. The fields belong to the browser: nothing is drawn
 * anew while someone types, and a change of language leaves what has been written where it is.
 */
export function WordsPanes({ lines, tall = false, given, tongues, onWrite }: Properties) {
  const text = useText();
  const screen = useLanguage();
  const [begun] = useState(() => splitWords(given, tongues));
  const said = useRef<TextHandle>(null);
  const rendered = useRef<TextHandle>(null);
  const [saidIn, keepSaid] = useLanguageOf(said, begun.saidIn, tongues.theirs);
  const [renderedIn, keepRendered] = useLanguageOf(rendered, begun.renderedIn, tongues.mine);
  const [by, setBy] = useState<RenderedBy>(begun.by);
  const read = (renderer: RenderedBy) =>
    readWords({
      said: { text: releaseRuns(said.current?.value() ?? ''), language: saidIn },
      rendered: { text: releaseRuns(rendered.current?.value() ?? ''), language: renderedIn },
      by: renderer,
    });
  const write = () => {
    keepSaid();
    keepRendered();
    onWrite(() => read(by));
  };
  const single = saidIn === renderedIn;
  return (
    <div className={tall ? 'panes tall' : 'panes'} style={{ '--lines': lines } as CSSProperties}>
      <Pane
        language={saidIn}
        label={text('words.said')}
        placeholder={text('words.said-hint')}
        text={begun.said}
        field={said}
        onInput={write}
      />
      {!single && (
        <Pane
          mine
          language={renderedIn}
          label={text('words.rendered', { language: nameOf(renderedIn, screen) })}
          placeholder={text('words.rendered-hint')}
          text={begun.rendered}
          field={rendered}
          onInput={write}
        >
          <span className="push" />
          <Choose
            slim
            labelUnseen
            label={text('words.by')}
            items={renderers.map((id) => ({ id, name: text(`words.by.${id}`) }))}
            chosen={by}
            onChoose={(id) => {
              setBy(id as RenderedBy);
              onWrite(() => read(id as RenderedBy));
            }}
          />
          {by === 'machine' && (
            <Tag colour="gold" small>
              {text('words.never-certified')}
            </Tag>
          )}
        </Pane>
      )}
    </div>
  );
}
