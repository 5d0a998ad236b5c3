import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';

const holdMs = 600;

/**
 * The way back from the neutral screen, which no stray click opens: with a pointer it is held for a moment. A key or a screen reader
 * has to find it first, and then one press is enough.
 */
export function ComeBack({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  const [tooShort, setTooShort] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="cover-back">
      {tooShort && <span role="status">{text('hidden.hold')}</span>}
      <Button
        look="quiet"
        slim
        onPressStart={({ pointerType }) => {
          if (pointerType === 'keyboard' || pointerType === 'virtual') return;
          timer.current = setTimeout(onBack, holdMs);
        }}
        onPressEnd={() => clearTimeout(timer.current)}
        onPress={({ pointerType }) =>
          pointerType === 'keyboard' || pointerType === 'virtual' ? onBack() : setTooShort(true)
        }
      >
        {text('hidden.back')}
      </Button>
    </div>
  );
}
