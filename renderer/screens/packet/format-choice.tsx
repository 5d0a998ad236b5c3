import { CheckboxGroup, Label } from 'react-aria-components';
import { type TextKey, useText } from '../../i18n/text.ts';
import { Tick } from '../../ui/field.tsx';
import { formatIds } from './format-ids.ts';

type Properties = { readonly formats: readonly string[]; readonly onChange: (formats: readonly string[]) => void };

/** In which formats something is written. */
export function FormatChoice({ formats, onChange }: Properties) {
  const text = useText();
  return (
    <CheckboxGroup className="packet-part" value={[...formats]} onChange={onChange}>
      <Label className="packet-label">{text('packet.formats')}</Label>
      {formatIds.map((id) => (
        <Tick key={id} value={id}>
          {text(`packet.format.${id}` as TextKey)}
        </Tick>
      ))}
    </CheckboxGroup>
  );
}
