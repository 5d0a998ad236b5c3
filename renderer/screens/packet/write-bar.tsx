import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { Pages } from './use-pages.ts';

type Properties = {
  readonly pages: Pages;
  readonly exhibits: number;
  readonly isReady: boolean;
  readonly isWriting: boolean;
  readonly share: number;
  readonly onWrite: () => void;
  readonly onStop: () => void;
};

/** The one step out of the vault: how much it is, how far it has come, and the way to call it off. */
export function WriteBar({ pages, exhibits, isReady, isWriting, share, onWrite, onStop }: Properties) {
  const text = useText();
  const { read, query } = pages;
  const missed = query.data?.incomplete?.length ?? 0;
  if (isWriting)
    return (
      <div className="packet-go">
        <Progress label={text('packet.exporting')} value={share} />
        <Button icon="stop" onPress={onStop} autoFocus>
          {text('exhibits.stop')}
        </Button>
      </div>
    );
  return (
    <div className="packet-go">
      <p className="small quiet packet-sum">
        {read && <span>{text('packet.contents.pages', { count: read.count })}</span>}
        <span>{text('packet.sum.exhibits', { count: exhibits })}</span>
        {read && missed > 0 && <strong>{text('packet.sum.missed', { count: missed })}</strong>}
      </p>
      <Button look="go" icon="export" isDisabled={!isReady} onPress={onWrite}>
        {text('packet.export')}
      </Button>
    </div>
  );
}
