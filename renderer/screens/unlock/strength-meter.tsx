import { useEffect, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import type { Strength } from './strength.ts';

const levels = [1, 2, 3, 4] as const;
/** Typing goes on undisturbed; the estimate follows when the hands rest. */
const restMs = 250;

function useStrength(passphrase: string): Strength | undefined {
  const [strength, setStrength] = useState<Strength>();
  useEffect(() => {
    if (passphrase === '') return;
    let dropped = false;
    const timer = setTimeout(
      () =>
        // Dictionaries weigh more than all the rest of this screen: they come with the first passphrase.
        void import('./strength.ts').then(({ strengthOf }) => {
          if (!dropped) setStrength(strengthOf(passphrase));
        }),
      restMs,
    );
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return passphrase === '' ? undefined : strength;
}

/** How long the passphrase would hold, in a sentence, with a bar that says the same by its length. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const text = useText();
  const strength = useStrength(passphrase);
  return (
    <div className="strength" role="status">
      {strength !== undefined && (
        <>
          <span className={`strength-bar at-${strength}`} aria-hidden="true">
            {levels.map((level) => (
              <span key={level} className={level <= strength ? 'full' : ''} />
            ))}
          </span>
          <span>{text(`strength.${strength}`)}</span>
        </>
      )}
    </div>
  );
}
