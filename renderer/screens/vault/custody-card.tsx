import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { CustodyDialog } from './custody-dialog.tsx';
import { CustodyStanding } from './custody-standing.tsx';
import './custody.css';

/** Whether the log of the vault fits together, and the way to read it. */
export function CustodyCard() {
  const text = useText();
  const [shown, setShown] = useState(false);
  return (
    <section className="card" aria-labelledby="custody-card-title">
      <h2 id="custody-card-title">{text('custody.title')}</h2>
      <p className="quiet">{text('custody.card')}</p>
      <CustodyStanding />
      <div>
        <Button icon="note" onPress={() => setShown(true)}>
          {text('custody.read')}
        </Button>
      </div>
      {shown && <CustodyDialog onClose={() => setShown(false)} />}
    </section>
  );
}
