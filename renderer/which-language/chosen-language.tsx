import { useState } from 'react';
import { spokenLanguages } from '../../src/content/spoken-languages.ts';
import { sayList } from '../../src/i18n/lists.ts';
import { type SpokenLanguage, textsFor } from '../../src/interview/spoken-language.ts';
import { languageList } from '../i18n/languages.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { useArrival } from '../ui/arrival.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { isolated, selfIn, selfNameOf, spokenNameIn } from './language-names.ts';

type Properties = {
  readonly language: SpokenLanguage;
  readonly onTake: (town: string) => void;
  readonly onBack: () => void;
};

/** The one that was pointed at, with what it may be taken for; nothing is kept before it is confirmed. */
export function ChosenLanguage({ language, onTake, onBack }: Properties) {
  const text = useText();
  const screen = useLanguage();
  const heading = useArrival();
  const [town, setTown] = useState('');
  const { tag, selfName, byTown, varieties, notToConfuse = [], confidence } = language;
  const { name, lang } = spokenNameIn(tag, screen);
  const within = (word: string): string => isolated(word, screen);
  const texts = textsFor(
    tag,
    languageList().map((header) => header.language),
  );
  const others = notToConfuse
    .filter((other) => spokenLanguages.some((each) => each.tag === other))
    .map((other) => within(selfNameOf(other)));
  return (
    <form
      className="which-chosen"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(town.trim());
      }}
    >
      <h1 ref={heading} tabIndex={-1}>
        <span>
          <bdi {...selfIn(tag)}>{selfName}</bdi>
        </span>
        {name !== selfName && (
          <small>
            <bdi lang={lang}>{name}</bdi>
          </small>
        )}
      </h1>
      {confidence === 'G' && <p className="small quiet">{text('which.general')}</p>}
      {others.length > 0 && (
        <Notice tone="care" title={text('which.not-same', { name: within(selfName), others: sayList(others, screen) })}>
          <p>{text('which.not-same-why')}</p>
        </Notice>
      )}
      {varieties !== undefined && <p>{text('which.varieties', { name: within(name), count: varieties })}</p>}
      {byTown && varieties === undefined && <p>{text('which.by-town')}</p>}
      <Field
        label={text('which.town')}
        hint={text('which.town-hint')}
        value={town}
        maxLength={200}
        onChange={setTown}
      />
      <p className="quiet">
        {texts === undefined
          ? text('which.no-texts', { name: within(name) })
          : text('which.with-texts', { name: within(selfNameOf(texts)) })}
      </p>
      <div className="which-deeds">
        <Button look="quiet" icon="back" onPress={onBack}>
          {text('which.back')}
        </Button>
        <Button look="go" type="submit" icon="check">
          {text('which.take', { name: within(name) })}
        </Button>
      </div>
    </form>
  );
}
