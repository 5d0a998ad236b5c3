import { useText } from '../../i18n/text.ts';
import { usePractice } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';

/** The way from a real vault to the practice vault, which begins on the first screen. */
export function PracticeCard({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  if (usePractice(true)) return null;
  return (
    <section className="card" aria-labelledby="practice-title">
      <h2 id="practice-title">{text('practice.vault')}</h2>
      <p>{text('practice.card')}</p>
      <div>
        <Button icon="lock" onPress={onLock}>
          {text('practice.card-go')}
        </Button>
      </div>
    </section>
  );
}
