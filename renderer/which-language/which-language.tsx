import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { spokenLanguages } from '../../src/content/spoken-languages.ts';
import type { Words } from '../../src/interview/answers.ts';
import {
  type LanguageHome,
  languageHomes,
  type SpokenLanguage,
  searchLanguages,
  textsFor,
  wordsOfLanguage,
} from '../../src/interview/spoken-language.ts';
import { languageList } from '../i18n/languages.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { IconButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ChosenLanguage } from './chosen-language.tsx';
import { LanguageCard } from './language-card.tsx';
import { spokenName } from './language-names.ts';
import { moveFocus } from './move-focus.ts';
import './which-language.css';

/** What was found: the answers that keep it, and the language of the app that has texts for it, if one has. */
export type FoundLanguage = {
  readonly language: SpokenLanguage;
  readonly words: Words;
  readonly town?: Words;
  readonly texts?: string;
};

type Properties = { readonly onFound: (found: FoundLanguage) => void; readonly onClose: () => void };

/** One region with its languages; nothing where none is left. */
function Home({
  home,
  of,
  onPick,
}: {
  home: LanguageHome;
  of: readonly SpokenLanguage[];
  onPick: (one: SpokenLanguage) => void;
}) {
  const text = useText();
  const id = `which-${home}`;
  const own = of.filter((each) => each.home === home);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(`which.home.${home}`)}</h2>
      <ul className="which-cards">
        {own.map((language) => (
          <LanguageCard key={language.tag} language={language} onPick={() => onPick(language)} />
        ))}
      </ul>
    </section>
  );
}

/** Every language as a card to point at, by region, with a search above. Arrow keys go from card to card. */
function AllLanguages({ onPick }: { readonly onPick: (language: SpokenLanguage) => void }) {
  const text = useText();
  const screen = useLanguage();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const cardsNow = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('.which-card') ?? []),
  ];
  const found = searchLanguages(spokenLanguages, typed, ({ tag, home }) => [
    spokenName(tag, screen),
    text(`which.home.${home}`),
  ]);
  const hear = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.key === 'ArrowDown') cardsNow()[0]?.focus();
    else if (!moveFocus(event.key, cardsNow())) return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside
    <div className="which-all" onKeyDown={hear}>
      <div className="which-lead">
        <h1>{text('which.title')}</h1>
        <p className="quiet">{text('which.lead')}</p>
        <Field label={text('which.search')} value={typed} onChange={setTyped} autoFocus />
        <p className="small quiet" role="status">
          {found.length === 0 ? text('which.none') : typed === '' ? '' : text('which.found', { count: found.length })}
        </p>
      </div>
      <div className="which-homes" ref={list}>
        {languageHomes.map((home) => (
          <Home key={home} home={home} of={found} onPick={onPick} />
        ))}
      </div>
    </div>
  );
}

/** Over the whole window: which language does this person speak? Leads to one language, confirmed, with the town of its variety. */
export function WhichLanguage({ onFound, onClose }: Properties) {
  const text = useText();
  const screen = useLanguage();
  const [picked, setPicked] = useState<SpokenLanguage>();
  const take = (language: SpokenLanguage, town: string) => {
    const texts = textsFor(
      language.tag,
      languageList().map((header) => header.language),
    );
    onFound({
      language,
      words: wordsOfLanguage(language, { language: screen, name: spokenName(language.tag, screen) }),
      ...(town !== '' && { town: { original: { text: town, language: screen } } }),
      ...(texts !== undefined && { texts }),
    });
  };
  return (
    <ModalOverlay className="which-veil" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="which-frame">
        <Dialog className="which-dialog scroll" aria-label={text('which.title')}>
          <div className="which-head">
            <IconButton icon="close" name={text('which.close')} onPress={onClose} />
          </div>
          {picked ? (
            <ChosenLanguage
              language={picked}
              onTake={(town) => take(picked, town)}
              onBack={() => setPicked(undefined)}
            />
          ) : (
            <AllLanguages onPick={setPicked} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
