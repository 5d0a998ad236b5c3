import { Button } from 'react-aria-components';
import type { SpokenLanguage } from '../../src/interview/spoken-language.ts';
import { selfNameKey } from '../../src/interview/voice-pack.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { PlayButton } from '../voices/play-button.tsx';
import { useVoices } from '../voices/use-voices.ts';
import { selfIn, spokenNameIn } from './language-names.ts';

type Properties = { readonly language: SpokenLanguage; readonly onPick: () => void };

/** The name as speakers have recorded it: one button for each voice, so that varieties can be told apart by ear. */
function HearNames({ tag, selfName }: Pick<SpokenLanguage, 'tag' | 'selfName'>) {
  const text = useText();
  const { data = [] } = useVoices();
  const own = data.filter(({ language, clips }) => language === tag && clips[selfNameKey] === 'fresh');
  if (own.length === 0) return null;
  return (
    <div className="which-hear">
      {own.map(({ id, name }) => (
        <PlayButton
          key={id}
          clip={{ id, prompt: selfNameKey }}
          label={own.length === 1 ? text('voices.hear') : name}
          name={text('voices.hear-name', { language: selfName, name })}
        />
      ))}
    </div>
  );
}

/** One language by the name it gives itself, large enough to point at. */
export function LanguageCard({ language: { tag, selfName, byTown }, onPick }: Properties) {
  const text = useText();
  const { name, lang } = spokenNameIn(tag, useLanguage());
  return (
    <li>
      <Button className="which-card" onPress={onPick}>
        <span className="which-self">
          <bdi {...selfIn(tag)}>{selfName}</bdi>
        </span>
        {name !== selfName && (
          <span className="which-name">
            <bdi lang={lang}>{name}</bdi>
          </span>
        )}
        {byTown && <span className="which-name">{text('which.card-town')}</span>}
      </Button>
      <HearNames tag={tag} selfName={selfName} />
    </li>
  );
}
