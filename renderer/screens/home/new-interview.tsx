import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Problem } from '../../ui/problem.tsx';

type Properties = { readonly isOpen: boolean; readonly onClose: () => void };

/** Starts an interview: two languages, chosen independently of each other, and nothing else. */
export function NewInterview({ isOpen, onClose }: Properties) {
  const text = useText();
  const go = useGo();
  const [worker, setWorker] = useState(useLanguage());
  const [interviewee, setInterviewee] = useState('es');
  const create = useMutation({
    mutationFn: () => call('interviews.create', { workerLanguage: worker, intervieweeLanguage: interviewee }),
    onSuccess: (interview) => go({ screen: 'interview', interview: interview.id }),
  });
  return (
    <Dialog title={text('new.title')} isOpen={isOpen} onClose={onClose}>
      <p className="quiet">{text('new.lead')}</p>
      <div className="new-languages">
        <LanguageChoice label={text('new.worker')} chosen={worker} onChoose={setWorker} />
        <LanguageChoice label={text('new.interviewee')} chosen={interviewee} onChoose={setInterviewee} />
      </div>
      {create.isError && <Problem failure={failureOf(create.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button look="go" iconAfter="next" isDisabled={create.isPending} onPress={() => create.mutate()}>
          {text('new.begin')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
