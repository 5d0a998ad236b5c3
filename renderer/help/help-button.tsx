import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Caps } from '../ui/caps.tsx';
import { toggleHelp, useHelping } from './helping.ts';

/** Opens the help of this screen. */
export function HelpButton() {
  const text = useText();
  const { panel } = useHelping();
  return (
    <Button look="quiet" slim aria-expanded={panel} onPress={toggleHelp}>
      {text('help.open')} <Caps of="help" />
    </Button>
  );
}
