import { type RefObject, useEffect, useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { directionOf } from '../../../src/i18n/direction.ts';
import { type AnswerPassage, passagesOf } from '../../../src/interview/answer-passages.ts';
import type { PlacedAnswer } from '../../../src/packet/carry.ts';
import { type MarkedPassage, wholeWords } from '../../../src/packet/redact.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { useAnswerName } from './answer-name.ts';
import { cutPassage, uncutPassage } from './shown.ts';
import type { ShownWish } from './shown-choice.tsx';

const freeWords = ({ answer }: PlacedAnswer): readonly AnswerPassage[] =>
  passagesOf(answer).filter(({ part, language }) => part !== 'note' && language !== undefined);

/** The whole words that are marked in a field, however it was done; the mark stays when the field is left. */
function useMarked(area: RefObject<HTMLTextAreaElement | null>): string {
  const [marked, setMarked] = useState('');
  useEffect(() => {
    const look = (): void => {
      const field = area.current;
      if (field && document.activeElement === field)
        setMarked(wholeWords(field.value, field.selectionStart, field.selectionEnd));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [area]);
  return marked;
}

/** One text of an answer in which words can be marked with the mouse or with the shift key and the arrows. */
function Marking({ of, onCut }: { readonly of: AnswerPassage; readonly onCut: (words: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const area = useRef<HTMLTextAreaElement>(null);
  const marked = useMarked(area);
  const spoken = of.language ?? language;
  return (
    <div className="packet-part">
      <TextField className="field" value={of.text} isReadOnly>
        <Label>{nameOf(spoken, language)}</Label>
        <TextArea
          ref={area}
          className="input"
          rows={of.text.length > 160 ? 6 : 3}
          lang={spoken}
          dir={directionOf(spoken)}
        />
      </TextField>
      <Button slim icon="eye-off" isDisabled={marked === ''} onPress={() => onCut(marked)}>
        {text('packet.shown.cut')}
      </Button>
    </div>
  );
}

function Cut({ of, onUndo }: { readonly of: MarkedPassage; readonly onUndo: () => void }) {
  const text = useText();
  return (
    <li>
      <bdi>“{of.text}”</bdi>
      <Button
        slim
        look="quiet"
        icon="undo"
        onPress={onUndo}
        aria-label={text('packet.shown.uncut-words', { words: of.text })}
      >
        {text('packet.shown.uncut')}
      </Button>
    </li>
  );
}

/** Words that are cut out of the packet wherever they stand: chosen in the answers, and given back one by one. */
export function ShownPassages({ shown, onShown, carried }: ShownWish & { readonly carried: readonly PlacedAnswer[] }) {
  const text = useText();
  const { asked, group } = useAnswerName();
  const [key, setKey] = useState<string>();
  const written = carried.filter((placed) => freeWords(placed).length > 0);
  const chosen = written.find((placed) => placed.key === key);
  const { passages } = shown.redaction;
  const items = written.map((placed) => ({ id: placed.key, name: asked(placed).text, note: group(placed).text }));
  return (
    <>
      <p className="small quiet">{text('packet.shown.passages-note')}</p>
      <Choose
        label={text('packet.shown.passage-answer')}
        items={items}
        chosen={chosen?.key}
        placeholder={text('packet.shown.passage-none')}
        onChoose={setKey}
      />
      {chosen &&
        freeWords(chosen).map((passage) => (
          <Marking
            key={`${chosen.key} ${passage.part}`}
            of={passage}
            onCut={(words) => onShown(cutPassage(shown, { key: chosen.key, text: words }))}
          />
        ))}
      {passages.length > 0 && (
        <ul className="cuts" aria-label={text('packet.shown.cuts')}>
          {passages.map((passage) => (
            <Cut
              key={`${passage.key} ${passage.text}`}
              of={passage}
              onUndo={() => onShown(uncutPassage(shown, passage))}
            />
          ))}
        </ul>
      )}
    </>
  );
}
