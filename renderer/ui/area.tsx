import type { ReactNode } from 'react';
import { FieldError, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';

type Properties = Omit<TextFieldProps, 'children' | 'className' | 'style'> & {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly rows?: number;
};

/** Several lines of what stands on a paper, in signs that run from left to right. */
export function CopyArea({ label, hint, error, rows = 3, ...rest }: Properties) {
  return (
    <TextField {...rest} className="field" validationBehavior="aria" isInvalid={error !== undefined}>
      <Label>{label}</Label>
      <TextArea
        className="input copy-area"
        dir="ltr"
        rows={rows}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">
        <Icon name="care" size={18} /> {error}
      </FieldError>
    </TextField>
  );
}
