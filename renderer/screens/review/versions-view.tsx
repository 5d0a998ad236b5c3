import { useState } from 'react';
import type { StatementState, Version } from '../../../src/bridge/calls/statement-calls.ts';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { CompareView } from './compare-view.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { useStatementState } from './statement-state.ts';
import { VersionCard } from './version-card.tsx';
import { VersionDialog } from './version-dialog.tsx';
import { WhyItMatters } from './why-it-matters.tsx';
import './versions.css';

type Shown =
  | { readonly kind: 'freeze' }
  | { readonly kind: 'sign'; readonly version: Version }
  | { readonly kind: 'read'; readonly version: Version };

/** How the record stands to the newest version, and what can be done about it. */
function Standing({
  state,
  onFreeze,
  onCompare,
}: {
  readonly state: StatementState;
  readonly onFreeze: () => void;
  readonly onCompare: () => void;
}) {
  const text = useText();
  const [newest] = state.versions;
  const next = (newest?.number ?? 0) + 1;
  if (state.paragraphs === 0) return <p className="quiet">{text('reading.nothing')}</p>;
  if (newest?.isCurrent) {
    return (
      <Notice tone="good">
        <p>{text('version.current', { number: newest.number })}</p>
      </Notice>
    );
  }
  const freeze = (
    <Button look={newest ? 'plain' : 'go'} icon="lock" onPress={onFreeze}>
      {text('version.freeze', { number: next })}
    </Button>
  );
  if (!newest) {
    return (
      <div className="version-first">
        <p>{text('version.none', { count: state.paragraphs })}</p>
        {freeze}
      </div>
    );
  }
  return (
    <Notice
      tone="care"
      title={text('version.changed-since', { number: newest.number })}
      actions={
        <>
          <Button onPress={onCompare}>{text('version.see-changes')}</Button>
          {freeze}
        </>
      }
    >
      <p>{text('version.changed-lead', { number: newest.number })}</p>
    </Notice>
  );
}

/** The frozen versions of what the person stated: each stays as it was, with its signatures, and can be compared with any other. */
export function VersionsView({ freezing = false }: { readonly freezing?: boolean }) {
  const text = useText();
  const state = useStatementState();
  const [shown, setShown] = useState<Shown | undefined>(freezing ? { kind: 'freeze' } : undefined);
  const [comparing, setComparing] = useState<string>();
  if (state.isError) return <Problem failure={failureOf(state.error)} />;
  if (!state.data || !state.isFetchedAfterMount) return <p className="quiet">{text('app.loading')}</p>;
  const { versions } = state.data;
  const [newest] = versions;
  const close = () => setShown(undefined);
  if (comparing !== undefined) {
    return <CompareView versions={versions} from={comparing} onBack={() => setComparing(undefined)} />;
  }
  return (
    <div className="versions">
      <WhyItMatters />
      <Standing
        state={state.data}
        onFreeze={() => setShown({ kind: 'freeze' })}
        onCompare={() => setComparing(newest?.id)}
      />
      <ul className="version-list">
        {versions.map((version) => (
          <VersionCard
            key={version.id}
            of={version}
            onRead={() => setShown({ kind: 'read', version })}
            onCompare={() => setComparing(version.id)}
            onSign={() => setShown({ kind: 'sign', version })}
          />
        ))}
      </ul>
      {shown?.kind === 'freeze' && state.data.paragraphs > 0 && <FreezeDialog state={state.data} onClose={close} />}
      {shown?.kind === 'sign' && <SignDialog of={shown.version} onClose={close} />}
      {shown?.kind === 'read' && <VersionDialog of={shown.version} onClose={close} />}
    </div>
  );
}
