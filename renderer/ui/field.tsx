import { type ReactNode, useState } from 'react';
import {
  Checkbox,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import './field.css';

type Properties = Omit<TextFieldProps, 'children' | 'className' | 'style'> & {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly placeholder?: string;
  /** Language and direction of what is entered, where it is not that of the screen. */
  readonly spoken?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
};

/** Under every field: what helps to fill it in, and what is wrong with it. */
function Below({ hint, error }: { readonly hint: ReactNode; readonly error: string | undefined }) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">
        <Icon name="care" size={18} /> {error}
      </FieldError>
    </>
  );
}

/** One line of text with its name above it. */
export function Field({ label, hint, error, placeholder, spoken, ...rest }: Properties) {
  return (
    <TextField {...rest} className="field" validationBehavior="aria" isInvalid={error !== undefined}>
      <Label>{label}</Label>
      <Input className="input" {...spoken} {...(placeholder ? { placeholder } : {})} />
      <Below hint={hint} error={error} />
    </TextField>
  );
}

/** Some lines of text with their name above them. */
export function LinesField({ label, hint, error, ...rest }: Properties) {
  return (
    <TextField {...rest} className="field" validationBehavior="aria" isInvalid={error !== undefined}>
      <Label>{label}</Label>
      <TextArea className="input lines" rows={3} dir="auto" />
      <Below hint={hint} error={error} />
    </TextField>
  );
}

type PassphraseProperties = Properties & { readonly showName: string; readonly hideName: string };

/** A secret that can be looked at for a moment; never kept by the browser. */
export function PassphraseField({ label, hint, error, showName, hideName, ...rest }: PassphraseProperties) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      className="field"
      validationBehavior="aria"
      isInvalid={error !== undefined}
      type={shown ? 'text' : 'password'}
    >
      <Label>{label}</Label>
      <div className="field-row reveal">
        <Input className="input" dir="auto" autoComplete="off" autoCapitalize="off" spellCheck={false} />
        <IconButton
          icon={shown ? 'eye-off' : 'eye'}
          name={shown ? hideName : showName}
          onPress={() => setShown(!shown)}
        />
      </div>
      <Below hint={hint} error={error} />
    </TextField>
  );
}

type TickProperties = {
  readonly children: ReactNode;
  /** Its name in a group of boxes, which then keeps what is ticked. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly onChange?: (selected: boolean) => void;
};

/** A box to tick, with words beside it. */
export function Tick({ children, ...rest }: TickProperties) {
  return (
    <Checkbox {...rest} className="tick">
      <span className="tick-box">
        <Icon name="check" size={16} />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
