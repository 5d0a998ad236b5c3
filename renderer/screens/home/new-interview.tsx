import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Words } from '../../../src/interview/answers.ts';
import { languageQuestions } from '../../../src/interview/spoken-language.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSettings } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { isolated, selfIn, spokenName } from '../../which-language/language-names.ts';
import { type FoundLanguage, WhichLanguage } from '../../which-language/which-language.tsx';
import './new-interview.css';

type Properties = { readonly isOpen: boolean; readonly onClose: () => void };

/** Keeps the language that was found before the interview began as the answers of the guide that it is. */
async function keepFound(id: string, found: FoundLanguage, askedIn: string, by: string): Promise<void> {
  const keep = (key: string, words: Words) =>
    call('answers.save', {
      id,
      key,
      answer: { state: 'given', value: { kind: 'words', words }, at: new Date().toISOString(), askedIn, by },
    });
  await keep(languageQuestions.language, found.words);
  if (found.town) await keep(languageQuestions.town, found.town);
}

/** The language that was found, and what it means for the choice above. */
function Found({ of: { language, texts }, onForget }: { readonly of: FoundLanguage; readonly onForget: () => void }) {
  const text = useText();
  const screen = useLanguage();
  const name = spokenName(language.tag, screen);
  return (
    <div className="new-found" role="status">
      <p>
        {text('new.found')} <strong {...selfIn(language.tag)}>{language.selfName}</strong>
        {name !== language.selfName && <span className="quiet"> · {name}</span>}
      </p>
      {texts === undefined && <p className="small">{text('which.bridge', { name: isolated(name, screen) })}</p>}
      <Button slim look="quiet" icon="close" onPress={onForget}>
        {text('new.forget')}
      </Button>
    </div>
  );
}

/** Starts an interview: two languages, chosen independently of each other, and the language that was pointed at, if one was. */
export function NewInterview({ isOpen, onClose }: Properties) {
  const text = useText();
  const go = useGo();
  const [worker, setWorker] = useState(useLanguage());
  const [interviewee, setInterviewee] = useState('es');
  const [asking, setAsking] = useState(false);
  const [found, setFound] = useState<FoundLanguage>();
  const by = useSettings().data?.interviewer ?? '';
  const create = useMutation({
    mutationFn: async () => {
      const interview = await call('interviews.create', {
        workerLanguage: worker,
        intervieweeLanguage: interviewee,
      });
      if (found) await keepFound(interview.id, found, interviewee, by);
      return interview;
    },
    onSuccess: (interview) => go({ screen: 'interview', interview: interview.id }),
  });
  return (
    <Dialog title={text('new.title')} isOpen={isOpen} onClose={onClose}>
      <p className="quiet">{text('new.lead')}</p>
      <div className="new-languages">
        <LanguageChoice label={text('new.worker')} chosen={worker} onChoose={setWorker} />
        <LanguageChoice
          label={text(found && !found.texts ? 'new.bridge' : 'new.interviewee')}
          chosen={interviewee}
          onChoose={setInterviewee}
        />
      </div>
      {found && <Found of={found} onForget={() => setFound(undefined)} />}
      <div>
        <Button slim icon="languages" onPress={() => setAsking(true)}>
          {text('which.open')}
        </Button>
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
      {asking && (
        <WhichLanguage
          onFound={(one) => {
            setFound(one);
            if (one.texts !== undefined) setInterviewee(one.texts);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Dialog>
  );
}
