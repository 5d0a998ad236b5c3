import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useText } from '../i18n/text.ts';
import { Icon } from '../ui/icon.tsx';
import type { InputProperties } from './input.ts';
import { readNumber } from './read-number.ts';

/** A whole number between two bounds, in any digits; what is outside is said, not rounded. */
export function NumberInput({ asked, kept, given, give, clear }: InputProperties<'number'>) {
  const text = useText();
  const [entry, setEntry] = useState(kept?.kind === 'number' ? String(kept.value) : '');
  const read = readNumber(entry, asked);
  const change = (next: string) => {
    setEntry(next);
    const value = readNumber(next, asked);
    if (value.kind === 'number') give(value);
    else if (value.kind === 'empty' && given) clear();
  };
  return (
    <TextField className="answer-number" value={entry} onChange={change} isInvalid={read.kind === 'fault'}>
      <Label className="unseen">{text('answer.label')}</Label>
      <Input className="input" inputMode="numeric" autoComplete="off" maxLength={6} />
      <FieldError className="field-error">
        <Icon name="care" size={18} /> {text('answer.number-range', { least: asked.least, most: asked.most })}
      </FieldError>
    </TextField>
  );
}
