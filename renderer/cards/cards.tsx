import { useState } from 'react';
import { Button as AriaButton, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { signKey } from '../../src/content/voice-prompts.ts';
import { optionKey, questionKey } from '../../src/i18n/content-key.ts';
import type { Question } from '../../src/interview/guide.ts';
import { type Speak, type Speech, useVoice } from '../i18n/speak.ts';
import { useText } from '../i18n/text.ts';
import { Both } from '../ui/both.tsx';
import { IconButton } from '../ui/button.tsx';
import { Passage } from '../ui/passage.tsx';
import { HearCards, HearPrompt } from '../voices/hear-prompt.tsx';
import { Sign, type SignName } from './sign.tsx';
import './cards.css';

/** What was pointed at: yes or no to the question, or the options that were said yes to. */
export type Pointed =
  | { readonly kind: 'yes-no'; readonly value: 'yes' | 'no' }
  | { readonly kind: 'choice'; readonly chosen: readonly string[] }
  | { readonly kind: 'unknown' };

type Properties = {
  readonly question: Question;
  readonly tongues: { readonly mine: string; readonly theirs: string };
  readonly sayMine: Speak;
  readonly sayTheirs: Speak;
  readonly onPointed: (pointed: Pointed) => void;
  /** The open hand: everything stops at once. */
  readonly onStop: () => void;
  readonly onClose: () => void;
};

const signs: readonly SignName[] = ['yes', 'no', 'unknown', 'stop'];

/** Whether a question can be answered by pointing. */
export const canPoint = ({ answer }: Question): boolean => answer.kind === 'yes-no' || answer.kind === 'choice';

function Four({ tongues, onSign }: Pick<Properties, 'tongues'> & { readonly onSign: (sign: SignName) => void }) {
  const [mine, theirs] = [useVoice(tongues.mine), useVoice(tongues.theirs)];
  return (
    <div className="cards">
      {signs.map((sign) => (
        <AriaButton
          key={sign}
          className={`pointing-card ${sign}`}
          aria-label={`${mine(`cards.${sign}`).text}, ${theirs(`cards.${sign}`).text}`}
          onPress={() => onSign(sign)}
          {...(sign === 'yes' ? { autoFocus: true } : {})}
        >
          <Sign name={sign} />
          <Both theirs={theirs(`cards.${sign}`)} mine={mine(`cards.${sign}`)} />
        </AriaButton>
      ))}
    </div>
  );
}

/**
 * The question over the whole window, for people who do not read: four large signs to point at. Of a list, one thing after another is
 * asked. The worker presses what was pointed at.
 */
export function Cards({ question, tongues, sayMine, sayTheirs, onPointed, onStop, onClose }: Properties) {
  const text = useText();
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { answer } = question;
  const options = answer.kind === 'choice' ? answer.options.filter(({ alone }) => !alone) : [];
  const option = options[at];
  const many = answer.kind === 'choice' && answer.many === true;
  const say = (speak: Speak): Speech =>
    option
      ? speak(optionKey(question.id, option.id), option.label)
      : speak(questionKey(question.id, 'prompt'), question.prompt);

  const next = (now: readonly string[]): void => {
    if (at + 1 < options.length) {
      setChosen(now);
      setAt(at + 1);
    } else if (now.length > 0) onPointed({ kind: 'choice', chosen: now });
    else onClose();
  };
  const onSign = (sign: SignName): void => {
    if (sign === 'stop') onStop();
    else if (option === undefined) onPointed(sign === 'unknown' ? { kind: sign } : { kind: 'yes-no', value: sign });
    else if (sign === 'yes' && !many) onPointed({ kind: 'choice', chosen: [option.id] });
    else next(sign === 'yes' ? [...chosen, option.id] : chosen);
  };
  const prompt = questionKey(question.id, 'prompt');
  return (
    <ModalOverlay className="cards-veil" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="cards-frame">
        <Dialog className="cards-dialog" aria-label={sayMine(prompt, question.prompt).text}>
          <header className="cards-head">
            <span className="small quiet">
              {option ? text('cards.place', { place: at + 1, all: options.length }) : text('cards.title')}
            </span>
            <IconButton icon="close" name={text('cards.close')} onPress={onClose} />
          </header>
          <div className="cards-asked" aria-live="polite">
            {option && <Passage as="p" className="small quiet" of={sayMine(prompt, question.prompt)} />}
            <Passage as="p" className="cards-theirs" of={say(sayTheirs)} />
            <Passage as="p" className="cards-mine" of={say(sayMine)} />
            <div className="cards-hear">
              <HearPrompt
                key={at}
                prompt={option ? optionKey(question.id, option.id) : prompt}
                theirs={say(sayTheirs)}
              />
              <HearCards prompts={signs.map(signKey)} />
            </div>
          </div>
          <Four key={at} tongues={tongues} onSign={onSign} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
