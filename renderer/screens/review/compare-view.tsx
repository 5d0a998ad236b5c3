import { useEffect, useMemo, useRef, useState } from 'react';
import type { Version } from '../../../src/bridge/calls/statement-calls.ts';
import type { Statement, StatementEntry } from '../../../src/interview/statement.ts';
import {
  type DifferenceKind,
  differencesOf,
  type EntryDifference,
} from '../../../src/interview/statement-difference.ts';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ChangeView } from './change-view.tsx';
import { EntryHead, ParagraphText } from './entry-view.tsx';
import { useStatement } from './statement-state.ts';
import { useFrozen } from './version-dialog.tsx';
import { WhyItMatters } from './why-it-matters.tsx';
import './versions.css';

const now = 'now';
const colours = { added: 'moss', removed: 'clay', changed: 'gold', same: 'plain' } as const;

function Paragraphs({ of }: { readonly of: StatementEntry }) {
  return of.paragraphs.map((paragraph) => <ParagraphText key={paragraph.number} entry={of} paragraph={paragraph} />);
}

function DifferenceRow({ of }: { readonly of: EntryDifference }) {
  const text = useText();
  const { kind, before, after } = of;
  const entry = after ?? before;
  if (!entry) return null;
  return (
    <li className={`difference-row ${kind}`}>
      <div className="difference-head">
        <Tag colour={colours[kind]} small>
          {text(`compare.${kind}`)}
        </Tag>
        <EntryHead of={entry} />
      </div>
      {kind === 'changed' && before && after ? (
        <ChangeView
          before={before.answer}
          after={after.answer}
          shown={{ before: <Paragraphs of={before} />, after: <Paragraphs of={after} /> }}
        />
      ) : (
        <Paragraphs of={entry} />
      )}
    </li>
  );
}

const kinds: readonly DifferenceKind[] = ['changed', 'added', 'removed', 'same'];

/** Everything in which two statements differ. */
function Differences({ older, newer }: { readonly older: Statement; readonly newer: Statement }) {
  const text = useText();
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const { entries, counts } = useMemo(() => differencesOf(older, newer), [older, newer]);
  const shown = entries.filter(({ kind }) => !onlyDifferences || kind !== 'same');
  return (
    <>
      <p className="compare-counts" role="status">
        {kinds.map((kind) => (
          <Tag key={kind} colour={colours[kind]}>
            {text(`compare.count.${kind}`, { count: counts[kind] })}
          </Tag>
        ))}
      </p>
      <Tick isSelected={onlyDifferences} onChange={setOnlyDifferences}>
        {text('compare.only')}
      </Tick>
      {shown.length === 0 && (
        <Notice tone="good">
          <p>{text('compare.none')}</p>
        </Notice>
      )}
      <ul className="difference-list">
        {shown.map((entry) => (
          <DifferenceRow key={entry.key} of={entry} />
        ))}
      </ul>
    </>
  );
}

type Properties = { readonly versions: readonly Version[]; readonly from: string; readonly onBack: () => void };

/** Two versions, or a version and the record as it is now, with the older one first. */
export function CompareView({ versions, from, onBack }: Properties) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [older, setOlder] = useState(from);
  const [newer, setNewer] = useState(now);
  const current = useStatement();
  const [one, other] = [useFrozen(older === now ? undefined : older), useFrozen(newer === now ? undefined : newer)];
  useEffect(() => heading.current?.focus(), []);
  const items = [
    { id: now, name: text('compare.now') },
    ...versions.map(({ id, number }) => ({ id, name: text('version.name', { number }) })),
  ];
  const before = older === now ? current : one.data?.frozen.statement;
  const after = newer === now ? current : other.data?.frozen.statement;
  const damaged = [one, other].some(({ data }) => data?.intact === false);
  const fault = one.error ?? other.error;
  return (
    <div className="versions">
      <div className="compare-top">
        <h2 ref={heading} tabIndex={-1}>
          {text('compare.title')}
        </h2>
        <Button slim look="quiet" icon="back" onPress={onBack}>
          {text('compare.back')}
        </Button>
      </div>
      <WhyItMatters />
      <div className="compare-choices">
        <Choose label={text('compare.older')} items={items} chosen={older} onChoose={setOlder} />
        <Choose label={text('compare.newer')} items={items} chosen={newer} onChoose={setNewer} />
      </div>
      {fault && <Problem failure={failureOf(fault)} />}
      {damaged && <Problem failure={{ code: 'statement-damaged' }} />}
      {before && after ? (
        <Differences older={before} newer={after} />
      ) : (
        !fault && <p className="quiet">{text('app.loading')}</p>
      )}
    </div>
  );
}
