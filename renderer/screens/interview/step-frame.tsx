import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { type TextKey, useText } from '../../i18n/text.ts';
import { asksFor } from '../../key-map.ts';
import { useActs, useSaveState } from '../../sitting/provider.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Properties = {
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly onNext: () => void;
  readonly nextLabel?: TextKey;
  readonly onBack: (() => void) | undefined;
  readonly outs: ReactNode;
};

/** Said where the eyes are when something could not be saved. */
function NotSaved() {
  const text = useText();
  const state = useSaveState();
  const { retry } = useActs();
  if (state.kind !== 'failed') return null;
  return (
    <Notice
      tone="danger"
      live="alert"
      title={text('step.not-saved')}
      actions={<Button onPress={retry}>{text('common.try-again')}</Button>}
    >
      <p>{text(`error.${state.failure.code}`, state.failure.values)}</p>
    </Notice>
  );
}

/** What every step has in common: its place above, the way on and the way back below. Ctrl+Enter goes on. */
export function StepFrame({ head, children, onNext, nextLabel = 'step.next', onBack, outs }: Properties) {
  const text = useText();
  const left = useRef(false);
  const goOn = () => {
    if (left.current) return;
    left.current = true;
    onNext();
  };
  const hear = (event: KeyboardEvent) => {
    if (!asksFor('next', event)) return;
    event.preventDefault();
    goOn();
  };
  return (
    <div className="step-frame" onKeyDownCapture={hear}>
      <div className="step scroll">
        <div className="step-body">
          <div className="step-head">{head}</div>
          {children}
        </div>
      </div>
      <div className="step-bar">
        <NotSaved />
        {outs}
        <div className="step-next">
          {onBack && <IconButton icon="back" name={text('common.back')} onPress={onBack} />}
          <Button look="go" iconAfter="next" onPress={goOn}>
            {text(nextLabel)}
          </Button>
        </div>
      </div>
    </div>
  );
}
