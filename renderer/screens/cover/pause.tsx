import { useVoice } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Cover } from './cover.tsx';

type Properties = { readonly theirs: string; readonly onGoOn: () => void };

/** A break: words for the person first, and one way back. */
export function Pause({ theirs, onGoOn }: Properties) {
  const text = useText();
  const voice = useVoice(theirs);
  const mine = useLanguage();
  return (
    <Cover name={text('pause.title')}>
      <div className="cover-words">
        <Passage as="p" className="theirs" of={voice('pause.title')} />
        <Passage as="p" className="theirs-text" of={voice('pause.text')} />
        {theirs !== mine && (
          <p className="mine">
            {text('pause.title')} {text('pause.text')}
          </p>
        )}
        <Button look="go" onPress={onGoOn} autoFocus>
          {text('pause.go-on')} <kbd>F6</kbd>
        </Button>
      </div>
    </Cover>
  );
}
