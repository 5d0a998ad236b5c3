import { useText } from '../i18n/text.ts';
import { type KeyAct, keyMap } from '../key-map.ts';
import { useSettings } from '../queries.ts';
import { Button } from '../ui/button.tsx';
import { Caps } from '../ui/caps.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { closeDialog } from './helping.ts';
import './help.css';

const places = ['everywhere', 'list', 'interview', 'reading'] as const;
const acts = Object.keys(keyMap) as readonly KeyAct[];

/** The keys of the program, by where they work. */
export function KeysDialog() {
  const text = useText();
  const unused = useSettings().data?.hideKey === 'f8' ? 'hide' : 'hideByF8';
  return (
    <Dialog title={text('help.keys')} isOpen wide onClose={closeDialog}>
      <div className="key-groups">
        {places.map((place) => (
          <section key={place}>
            <h3>{text(`key.where.${place}`)}</h3>
            <dl className="key-list">
              {acts
                .filter((act) => act !== unused && keyMap[act].where === place)
                .map((act) => (
                  <div key={act}>
                    <dt>
                      <Caps of={act} />
                    </dt>
                    <dd>{text(`key.${act === 'hideByF8' ? 'hide' : act}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="small quiet">{text('key.plain')}</p>
      <DialogActions>
        <Button onPress={closeDialog}>{text('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
