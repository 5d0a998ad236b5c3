import { useMutation } from '@tanstack/react-query';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { failureOf } from '../../bridge.ts';
import { endonymOf, spokenIn } from '../../i18n/languages.ts';
import { fetchLanguage } from '../../i18n/shelf.ts';
import { speakLanguage } from '../../i18n/start.ts';
import { useText } from '../../i18n/text.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Problem } from '../../ui/problem.tsx';

type Pair = { readonly mine: string; readonly theirs: string };

/** The two languages of the interview, each changed by itself, at any moment. */
export function LanguagePair() {
  const text = useText();
  const { speak } = useActs();
  const { workerLanguage: mine, intervieweeLanguage: theirs } = useSitting().interview;
  const change = useMutation({
    mutationFn: async (pair: Pair) => {
      await Promise.all([fetchLanguage(pair.mine), fetchLanguage(pair.theirs)]);
      await speak(pair.mine, pair.theirs);
      await speakLanguage(pair.mine);
    },
  });
  return (
    <DialogTrigger>
      <Button className="pair-button">
        <span className="unseen">{text('pair.change')}</span>
        <Icon name="languages" size={18} />
        <b {...spokenIn(mine)}>{endonymOf(mine)}</b>
        <Icon name="next" size={14} turns />
        <b {...spokenIn(theirs)}>{endonymOf(theirs)}</b>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="pair-form" aria-label={text('pair.change')}>
          <LanguageChoice
            label={text('new.worker')}
            chosen={mine}
            onChoose={(chosen) => change.mutate({ mine: chosen, theirs })}
          />
          <LanguageChoice
            label={text('new.interviewee')}
            chosen={theirs}
            onChoose={(chosen) => change.mutate({ mine, theirs: chosen })}
          />
          <p className="small quiet">{text('pair.note')}</p>
          {change.isError && <Problem failure={failureOf(change.error)} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
