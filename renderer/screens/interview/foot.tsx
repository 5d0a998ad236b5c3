import { useEffect, useState } from 'react';
import { HelpButton } from '../../help/help-button.tsx';
import { sayTime } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useSettings } from '../../queries.ts';
import { useActs, useSaveState } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Caps } from '../../ui/caps.tsx';
import { Icon } from '../../ui/icon.tsx';

const justNowMs = 20_000;

/** Says only what the vault has confirmed. */
function Saved() {
  const text = useText();
  const language = useLanguage();
  const state = useSaveState();
  const { retry } = useActs();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (state.kind !== 'saved') return;
    const timer = setTimeout(() => setNow(Date.now()), justNowMs + 500);
    return () => clearTimeout(timer);
  }, [state]);
  if (state.kind === 'untouched') return <span className="saved quiet">{text('foot.untouched')}</span>;
  if (state.kind === 'saving') return <span className="saved quiet">{text('foot.saving')}</span>;
  if (state.kind === 'failed') {
    return (
      <span className="saved">
        <Button look="danger" slim icon="care" onPress={retry}>
          {text('foot.not-saved')}
        </Button>
      </span>
    );
  }
  const recent = now - new Date(state.at).getTime() < justNowMs;
  return (
    <span className="saved">
      <Icon name="check" size={16} />
      {recent ? text('foot.saved-now') : text('foot.saved-at', { time: sayTime(state.at, language) })}
    </span>
  );
}

type Properties = { readonly onPause: () => void; readonly onHide: () => void; readonly onLock: () => void };

/** Below every page: whether all is saved, and the three ways to stop at once. */
export function Foot({ onPause, onHide, onLock }: Properties) {
  const text = useText();
  const hideKey = useSettings().data?.hideKey;
  return (
    <footer className="foot">
      <span role="status">
        <Saved />
      </span>
      <span className="push" />
      <Button look="quiet" slim onPress={onPause}>
        {text('keys.pause')} <Caps of="pause" />
      </Button>
      <Button look="quiet" slim onPress={onHide}>
        {text('keys.hide')}
        <Caps of={hideKey === 'f8' ? 'hideByF8' : 'hide'} />
      </Button>
      <Button look="quiet" slim onPress={onLock}>
        {text('keys.lock')} <Caps of="lock" />
      </Button>
      <HelpButton />
    </footer>
  );
}
