import { languageList, spokenIn } from '../i18n/languages.ts';
import { useText } from '../i18n/text.ts';
import { Choose } from './choose.tsx';
import { Icon } from './icon.tsx';

type Properties = {
  readonly label: string;
  readonly labelUnseen?: boolean;
  readonly slim?: boolean;
  readonly chosen: string | undefined;
  readonly onChoose: (language: string) => void;
};

/** One of the languages of the app, each by the name it gives itself. */
export function LanguageChoice({ label, labelUnseen = false, slim = false, chosen, onChoose }: Properties) {
  const text = useText();
  const noteOf = ({ review, translated, brought }: ReturnType<typeof languageList>[number]): string =>
    [
      ...(brought ? [text('languages.brought')] : []),
      ...(translated === undefined ? [] : [text('common.partly', { percent: String(translated) })]),
      ...(review === 'drafted' ? [text('common.drafted')] : []),
    ].join(' · ');
  const items = languageList()
    .map((header) => ({ header, note: noteOf(header) }))
    .map(({ header, note }) => ({
      id: header.language,
      name: header.endonym,
      language: header.language,
      direction: spokenIn(header.language).dir,
      ...(note === '' ? {} : { note }),
    }));
  return (
    <Choose
      label={label}
      labelUnseen={labelUnseen}
      slim={slim}
      items={items}
      chosen={chosen}
      onChoose={onChoose}
      lead={<Icon name="languages" size={18} />}
    />
  );
}
