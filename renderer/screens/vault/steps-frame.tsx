import { type FormEvent, type ReactNode, useEffect } from 'react';
import type { Failure } from '../../../src/bridge/result.ts';
import { call } from '../../bridge.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';

export type Level = 'h1' | 'none';

type Properties = {
  /** A dialog has a title of its own. */
  readonly level: Level;
  readonly title: string;
  readonly children: ReactNode;
  readonly failure?: Failure | undefined;
  readonly go: string;
  readonly onGo: () => void;
  readonly isBusy?: boolean;
  readonly busy?: string;
  readonly other?: { readonly name: string; readonly onPress: () => void };
};

function Title({ children }: { readonly children: string }) {
  const heading = useArrival();
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** One step on the way to a paper that opens the vault: some words, one way on, one way out. */
export function StepsFrame(properties: Properties) {
  const { level, title, children, failure, go, onGo, isBusy = false, busy, other } = properties;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) onGo();
  };
  return (
    <form className="steps-frame" onSubmit={submit}>
      {level === 'h1' && <Title key={title}>{title}</Title>}
      {children}
      {failure && <Problem failure={failure} />}
      <p className="small quiet" role="status">
        {isBusy ? busy : ''}
      </p>
      <DialogActions>
        {other && (
          <Button look="quiet" isDisabled={isBusy} onPress={other.onPress}>
            {other.name}
          </Button>
        )}
        <Button look="go" type="submit" isDisabled={isBusy}>
          {go}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Forgets in the main process what was begun, when its screen goes away before it was made valid. */
export function useDiscard(): void {
  useEffect(() => () => void call('keys.discard', {}).catch(() => undefined), []);
}
