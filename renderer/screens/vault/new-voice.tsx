import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { spokenLanguages } from '../../../src/content/spoken-languages.ts';
import { type SpeakerRole, speakerRoles } from '../../../src/interview/voice-pack.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { spokenName } from '../../which-language/language-names.ts';

type Properties = { readonly onClose: () => void; readonly onBegun: (id: string) => Promise<void> };

/** Which language will be spoken, of which town, and by whom: the role, never a name. */
export function NewVoice({ onClose, onBegun }: Properties) {
  const text = useText();
  const screen = useLanguage();
  const [language, setLanguage] = useState(spokenLanguages[0]?.tag ?? 'mam');
  const [town, setTown] = useState('');
  const [speaker, setSpeaker] = useState<SpeakerRole>('interpreter');
  const own = spokenName(language, screen);
  const name = town.trim() === '' ? own : `${own} · ${town.trim()}`;
  const begin = useMutation({
    mutationFn: async () => onBegun((await call('voices.begin', { language, name, speaker })).id),
  });
  return (
    <Dialog title={text('voices.new')} isOpen onClose={onClose}>
      <p className="quiet">{text('voices.new-lead')}</p>
      <Choose
        label={text('voices.language')}
        items={spokenLanguages.map(({ tag, selfName }) => {
          const also = spokenName(tag, screen);
          return { id: tag, name: selfName, ...(also === selfName ? {} : { note: also }) };
        })}
        chosen={language}
        onChoose={setLanguage}
      />
      <Field
        label={text('which.town')}
        hint={text('voices.town-hint')}
        value={town}
        maxLength={40}
        onChange={setTown}
      />
      <Choose
        label={text('voices.speaker')}
        items={speakerRoles.map((id) => ({ id, name: text(`voices.speaker.${id}`) }))}
        chosen={speaker}
        onChoose={(id) => setSpeaker(id as SpeakerRole)}
      />
      <p className="small quiet">{text('voices.no-name')}</p>
      {begin.isError && <Problem failure={failureOf(begin.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button look="go" iconAfter="next" isDisabled={begin.isPending} onPress={() => begin.mutate()}>
          {text('voices.begin')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
