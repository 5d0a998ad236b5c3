import { useState } from 'react';
import type { InterviewSummary } from '../../../src/bridge/calls/interview-calls.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';

/** The way to hand one interview over to a colleague. */
export function HandOverButton({ summary }: { readonly summary: InterviewSummary }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton
        icon="export"
        name={text('hand-over.give-named', { name: summary.codeName })}
        onPress={() => setAsking(true)}
      />
      {asking && <HandOverDialog summary={summary} onClose={() => setAsking(false)} />}
    </>
  );
}
