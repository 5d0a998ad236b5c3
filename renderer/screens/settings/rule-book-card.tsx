import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContentState } from '../../../src/bridge/calls/content-calls.ts';
import type { PackChanges } from '../../../src/clocks/pack-changes.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { fetchRuleBook, useRuleBookStanding } from '../../rule-book.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ChangesDialog } from './changes-dialog.tsx';
import { PastReviewNotice } from './past-review.tsx';

function Standing({ state }: { readonly state: ContentState }) {
  const text = useText();
  const date = sayPoint(state.asOf, useLanguage());
  const status = text(`rule-book.status.${state.status}`);
  return (
    <>
      <p>{text('rule-book.edition', { version: state.version, date })}</p>
      {state.status === 'damaged' ? (
        <Notice tone="danger">
          <p>{status}</p>
        </Notice>
      ) : (
        <p className="quiet">{status}</p>
      )}
    </>
  );
}

/** A refusal other than closing the dialog. */
function Refusal({ error }: { readonly error: unknown }) {
  const failure = failureOf(error);
  return failure.code === 'cancelled' ? null : <Problem failure={failure} />;
}

/** Which rule book is in use, and the way to a newer or an earlier one. */
export function RuleBookCard() {
  const text = useText();
  const language = useLanguage();
  const { state, failure } = useRuleBookStanding();
  const [changes, setChanges] = useState<PackChanges>();
  const [done, setDone] = useState(false);
  const look = useMutation({
    mutationFn: () => call('content.look', {}),
    onSuccess: (found) => setChanges(found.changes),
  });
  const revert = useMutation({
    mutationFn: async (to: 'previous' | 'built-in') => {
      await call('content.revert', { to });
      await fetchRuleBook();
    },
    onSuccess: () => setDone(true),
  });
  const begin = () => {
    look.reset();
    revert.reset();
    setDone(false);
  };
  const busy = look.isPending || revert.isPending;
  return (
    <section className="card rule-book" aria-labelledby="rule-book-title">
      <h2 id="rule-book-title">{text('rule-book.title')}</h2>
      {state && <Standing state={state} />}
      {failure && <Problem failure={failure} />}
      <PastReviewNotice />
      <div className="rule-book-ways">
        <Button
          icon="import"
          isDisabled={busy}
          onPress={() => {
            begin();
            look.mutate();
          }}
        >
          {text('rule-book.bring-in')}
        </Button>
        {state?.revertTo.map(({ to, version, asOf }) => (
          <Button
            key={to}
            look="quiet"
            icon="undo"
            isDisabled={busy}
            onPress={() => {
              begin();
              revert.mutate(to);
            }}
          >
            {text(`rule-book.back-to.${to}`, { version, date: sayPoint(asOf, language) })}
          </Button>
        ))}
      </div>
      <p className="small quiet">{text('rule-book.bring-in-hint')}</p>
      {look.isError && <Refusal error={look.error} />}
      {revert.isError && <Refusal error={revert.error} />}
      <p className="small quiet" role="status">
        {done && state ? text('rule-book.now', { version: state.version }) : ''}
      </p>
      {changes && (
        <ChangesDialog
          changes={changes}
          onClose={() => setChanges(undefined)}
          onAccepted={() => {
            setChanges(undefined);
            setDone(true);
          }}
        />
      )}
    </section>
  );
}
