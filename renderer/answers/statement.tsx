import { useText } from '../i18n/text.ts';
import { Icon } from '../ui/icon.tsx';
import type { InputProperties } from './input.ts';

/** Something that is said to the person; going on records that it was said. */
export function StatementInput({ given }: InputProperties<'statement'>) {
  const text = useText();
  return (
    <p className="heard">
      <Icon name={given ? 'check' : 'speech'} />
      {text(given ? 'answer.heard' : 'answer.to-be-heard')}
    </p>
  );
}
