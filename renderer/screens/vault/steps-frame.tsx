import { type FormEvent, type ReactNode, useEffect } from 'react';
import type { Failure } from '../../../src/bridge/result.ts';
import { call } from '../../bridge.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';

/** Where the steps stand: on a page of their own, or in a dialog, which has a title already. */
export type Place = 'page' | 'dialog';

type Properties = {
  readonly place: Place;
  /** The title of the dialog says it already. */
  readonly isFirst?: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly failure?: Failure | undefined;
  readonly go: string;
  readonly onGo: () => void;
  readonly isBusy?: boolean;
  readonly busy?: string;
  readonly other?: { readonly name: string; readonly onPress: () => void };
};

/** Takes the focus, since the button that led here is gone. */
function Title({ place, children }: { readonly place: Place; readonly children: string }) {
  const heading = useArrival();
  const Heading = place === 'page' ? 'h1' : 'h3';
  return (
    <Heading ref={heading} tabIndex={-1}>
      {children}
    </Heading>
  );
}

/** One step on the way to a paper that opens the vault: some words, one way on, one way out. */
export function StepsFrame(properties: Properties) {
  const { place, isFirst = false, title, children, failure, go, onGo, isBusy = false, busy, other } = properties;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) onGo();
  };
  return (
    <form className="steps-frame" onSubmit={submit}>
      {!(place === 'dialog' && isFirst) && (
        <Title key={title} place={place}>
          {title}
        </Title>
      )}
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
