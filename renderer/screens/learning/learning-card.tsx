import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { Button } from '../../ui/button.tsx';

/** The way to what the office learns. */
export function LearningCard() {
  const text = useText();
  const go = useGo();
  return (
    <section className="card learning-card" aria-labelledby="learning-card-title">
      <h2 id="learning-card-title">{text('learning.title')}</h2>
      <p className="quiet">{text('learning.card')}</p>
      <div>
        <Button icon="chart" onPress={() => go({ screen: 'learning' })}>
          {text('learning.open')}
        </Button>
      </div>
    </section>
  );
}
