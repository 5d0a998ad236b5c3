import { useState } from 'react';
import { type ExhibitStyle, exhibitMarks, highestFirstNumber } from '../../../src/packet/exhibit-plan.ts';
import { useText } from '../../i18n/text.ts';
import { Field, Tick } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';

type Properties = { readonly style: ExhibitStyle; readonly onStyle: (style: ExhibitStyle) => void };

const numberIn = (typed: string): number | undefined => {
  const number = Number(typed);
  return /^\d+$/.test(typed) && number >= 1 && number <= highestFirstNumber ? number : undefined;
};

/** Letters or numbers for the exhibits, and whether and from where on their pages are numbered. */
export function ExhibitStyleChoice({ style, onStyle }: Properties) {
  const text = useText();
  const { marks, firstNumber } = style;
  const [typed, setTyped] = useState(String(firstNumber ?? 1));
  const first = numberIn(typed);
  return (
    <>
      <Segmented
        label={text('packet.marks')}
        segments={exhibitMarks.map((id) => ({ id, content: text(`packet.marks.${id}`) }))}
        chosen={marks}
        onChoose={(next) => onStyle({ ...style, marks: next })}
      />
      <Tick
        isSelected={firstNumber !== null}
        onChange={(numbered) => onStyle({ ...style, firstNumber: numbered ? (first ?? 1) : null })}
      >
        {text('packet.numbers')}
        <span className="packet-aside">{text('packet.numbers-note')}</span>
      </Tick>
      {firstNumber !== null && (
        <Field
          label={text('packet.first-number')}
          inputMode="numeric"
          maxLength={6}
          spoken={{ lang: 'en', dir: 'ltr' }}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            const number = numberIn(next);
            if (number !== undefined) onStyle({ ...style, firstNumber: number });
          }}
          {...(first === undefined && {
            error: text('packet.first-number-wrong', { highest: String(highestFirstNumber) }),
          })}
        />
      )}
    </>
  );
}
