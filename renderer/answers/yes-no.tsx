import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useVoice } from '../i18n/speak.ts';
import { useText } from '../i18n/text.ts';
import { Both } from '../ui/both.tsx';
import { Icon } from '../ui/icon.tsx';
import type { InputProperties } from './input.ts';

const values = ['yes', 'no'] as const;

/** Two large fields that can also be pointed at. */
export function YesNoInput({ given, tongues, give }: Pick<InputProperties<'yes-no'>, 'given' | 'tongues' | 'give'>) {
  const text = useText();
  const mine = useVoice(tongues.mine);
  const theirs = useVoice(tongues.theirs);
  return (
    <RadioGroup
      value={given?.kind === 'yes-no' ? given.value : null}
      onChange={(value) => give({ kind: 'yes-no', value: value as 'yes' | 'no' })}
    >
      <Label className="unseen">{text('answer.label')}</Label>
      <div className="yes-no">
        {values.map((value) => (
          <Radio key={value} value={value} className="answer-option">
            <span className="answer-mark">
              <Icon name="check" size={14} />
            </span>
            <Both theirs={theirs(`common.${value}`)} mine={mine(`common.${value}`)} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
