import { Button } from 'react-aria-components';
import type { SpokenLanguage } from '../../src/interview/spoken-language.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { selfIn, spokenNameIn } from './language-names.ts';

type Properties = { readonly language: SpokenLanguage; readonly onPick: () => void };

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
    </li>
  );
}
