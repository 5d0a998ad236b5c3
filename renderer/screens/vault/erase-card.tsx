import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useSettings, useWriteSettings } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/field.tsx';
import { EraseDialog } from './erase-dialog.tsx';

/** The end of the vault, and whether it can be reached without opening it. */
export function EraseCard() {
  const text = useText();
  const settings = useSettings();
  const write = useWriteSettings();
  const [asking, setAsking] = useState(false);
  return (
    <section className="card" aria-labelledby="erase-title">
      <h2 id="erase-title">{text('erase.card-title')}</h2>
      <p>{text('erase.card-lead')}</p>
      <Tick
        isSelected={settings.data?.eraseFromLock ?? false}
        onChange={(eraseFromLock) => write.mutate({ eraseFromLock })}
      >
        {text('erase.from-lock')}
      </Tick>
      <p className="small quiet">{text('erase.from-lock-hint')}</p>
      <div>
        <Button look="danger" icon="bin" onPress={() => setAsking(true)}>
          {text('erase.begin')}
        </Button>
      </div>
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </section>
  );
}
