import { wordsOf } from '../../../src/interview/answer-difference.ts';
import type { StatementEntry, StatementParagraph } from '../../../src/interview/statement.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Both } from '../../ui/both.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AnswerText, SaidWords, WordsText } from './answer-text.tsx';
import { speechOf } from './statement-state.ts';

/** The options that were chosen, in the words in which they stood in the statement. */
function Chosen({ of }: { readonly of: StatementEntry }) {
  const { workerLanguage: mine, intervieweeLanguage: theirs } = useSitting().interview;
  const other = wordsOf(of.answer);
  return (
    <>
      <ul className="record-list">
        {(of.chosen ?? []).map(({ id, label }) => (
          <li key={id}>
            <Both theirs={speechOf(label.theirs, theirs)} mine={speechOf(label.mine, mine)} />
          </li>
        ))}
      </ul>
      {other && <WordsText words={other} />}
    </>
  );
}

/** What the person said in one paragraph: their words large, what they were rendered as beside them. */
export function ParagraphText({
  entry,
  paragraph,
}: {
  readonly entry: StatementEntry;
  readonly paragraph: StatementParagraph;
}) {
  const text = useText();
  const screen = useLanguage();
  const { answer } = entry;
  const words = wordsOf(answer);
  if (answer.state !== 'given') return <Tag colour="gold">{text(`review.state.${answer.state}`)}</Tag>;
  const { kind } = answer.value;
  if (kind === 'choice' || (kind === 'subjects' && entry.chosen?.length)) return <Chosen of={entry} />;
  if (answer.value.kind !== 'words' || !words) return <AnswerText question={undefined} value={answer.value} />;
  const { original, rendering } = words;
  return (
    <div className="record-words">
      <SaidWords className="record-original" text={paragraph.said ?? ''} language={original.language} />
      {rendering && (
        <div>
          <SaidWords className="record-rendering" text={paragraph.rendering ?? ''} language={rendering.language} />
          <p className="record-caption">
            {text('review.rendered-by', {
              language: nameOf(rendering.language, screen),
              by: text(`words.by.${rendering.by}`),
            })}{' '}
            {rendering.by === 'machine' && (
              <Tag colour="gold" small>
                {text('words.never-certified')}
              </Tag>
            )}
          </p>
        </div>
      )}
    </div>
  );
}

/** The question as it was put, and what is known about how the answer was given. */
export function EntryHead({ of }: { readonly of: StatementEntry }) {
  const text = useText();
  const { workerLanguage: mine, intervieweeLanguage: theirs } = useSitting().interview;
  return (
    <div className="entry-head">
      <Both theirs={speechOf(of.asked.theirs, theirs)} mine={speechOf(of.asked.mine, mine)} />
      {of.estimate && (
        <Tag colour="plain" small>
          {text('statement.estimate')}
        </Tag>
      )}
    </div>
  );
}

/** One answer of a statement with its numbered paragraphs. */
export function EntryView({ of }: { readonly of: StatementEntry }) {
  return (
    <li className="entry">
      <EntryHead of={of} />
      {of.paragraphs.map((paragraph) => (
        <div className="entry-paragraph" key={paragraph.number}>
          <span className="entry-number">{paragraph.number}.</span>
          <ParagraphText entry={of} paragraph={paragraph} />
        </div>
      ))}
    </li>
  );
}
