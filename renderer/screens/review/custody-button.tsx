import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { CustodyDialog } from '../vault/custody-dialog.tsx';

/** The way to what was done with this interview. */
export function CustodyButton() {
  const text = useText();
  const { id } = useSitting().interview;
  const [shown, setShown] = useState(false);
  return (
    <div>
      <Button slim icon="note" onPress={() => setShown(true)}>
        {text('custody.title')}
      </Button>
      {shown && <CustodyDialog interview={id} onClose={() => setShown(false)} />}
    </div>
  );
}
