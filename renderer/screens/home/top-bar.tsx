import { HelpButton } from '../../help/help-button.tsx';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { Button } from '../../ui/button.tsx';
import { Caps } from '../../ui/caps.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';

type Properties = { readonly onLock: () => void; readonly back?: boolean };

/** The bar above the screens that belong to no interview. */
export function TopBar({ onLock, back = false }: Properties) {
  const text = useText();
  const go = useGo();
  return (
    <header className="topbar">
      <Wordmark />
      <span className="push" />
      {back ? (
        <Button look="quiet" icon="back" onPress={() => go({ screen: 'home' })}>
          {text('home.title')}
        </Button>
      ) : (
        <>
          <Button look="quiet" icon="clock" onPress={() => go({ screen: 'due' })}>
            {text('home.due')}
          </Button>
          <Button look="quiet" icon="vault" onPress={() => go({ screen: 'vault' })}>
            {text('home.vault')}
          </Button>
          <Button look="quiet" icon="settings" onPress={() => go({ screen: 'settings' })}>
            {text('home.settings')}
          </Button>
        </>
      )}
      <Button look="quiet" icon="lock" onPress={onLock}>
        {text('home.lock')} <Caps of="lock" />
      </Button>
      <HelpButton />
    </header>
  );
}
