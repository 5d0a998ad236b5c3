import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Tick } from '../../ui/field.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Preview } from '../packet/preview.tsx';
import { usePages } from '../packet/use-pages.ts';
import { Written } from '../packet/written.tsx';
import '../packet/packet.css';
import './handout.css';

function HandoutForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { id, intervieweeLanguage } = useSitting().interview;
  const [language, setLanguage] = useState(intervieweeLanguage);
  const [discreet, setDiscreet] = useState(true);
  const [plain, setPlain] = useState(false);
  const wish = { id, language, discreet };
  const save = useMutation({
    mutationFn: () => call('handout.export', { ...wish, formats: plain ? ['pdf', 'text'] : ['pdf'] }),
  });
  const pages = usePages(`handout ${id}`, [wish], () => call('handout.preview', wish));
  return (
    <>
      <p className="quiet">{text('routing.handout-lead')}</p>
      <div className="handout-wishes">
        <LanguageChoice label={text('common.language')} chosen={language} onChoose={setLanguage} />
        <div className="handout-ticks">
          <Tick isSelected={discreet} onChange={setDiscreet}>
            {text('routing.handout-discreet')}
          </Tick>
          <Tick isSelected={plain} onChange={setPlain}>
            {text('routing.handout-plain')}
          </Tick>
        </div>
      </div>
      <Preview className="handout-pages" of={pages} />
      <Written of={save} title={text('routing.handout-done')} />
      <DialogActions>
        <Button onPress={onClose}>{text('common.close')}</Button>
        <Button look="go" icon="export" isDisabled={save.isPending} onPress={() => save.mutate()}>
          {text(save.isPending ? 'packet.exporting' : 'routing.handout-save')}
        </Button>
      </DialogActions>
    </>
  );
}

/** The page for the person to keep: in which language, how much it tells, how it looks, and out of the vault. */
export function HandoutButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button slim icon="file" onPress={() => setOpen(true)}>
        {text('routing.handout')}
      </Button>
      <Dialog title={text('routing.handout-title')} isOpen={open} onClose={close} wide>
        {open && <HandoutForm onClose={close} />}
      </Dialog>
    </>
  );
}
