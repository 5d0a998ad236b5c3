import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';

type Properties = {
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
  readonly onForget: (name: string) => void;
};

/** Others who use this laptop: one press says who works now. */
export function Workers({ names, onChoose, onForget }: Properties) {
  const text = useText();
  if (names.length === 0) return null;
  return (
    <section className="workers" aria-label={text('settings.workers')}>
      <p className="small quiet">{text('settings.workers')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Button slim onPress={() => onChoose(name)}>
              {text('settings.work-as', { name })}
            </Button>
            <IconButton icon="close" name={text('settings.forget-worker', { name })} onPress={() => onForget(name)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
