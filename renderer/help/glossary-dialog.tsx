import { useState } from 'react';
import { type GlossaryEntry, glossary } from '../../src/content/help/glossary.ts';
import { glossaryKey } from '../../src/i18n/content-key.ts';
import { useSpeak } from '../i18n/speak.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { ruleBook } from '../rule-book.ts';
import { Reliability, SourceList } from '../screens/routing/sources.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Passage } from '../ui/passage.tsx';
import { closeDialog } from './helping.ts';
import './help.css';

/** Without accents and capitals, so that both find each other. */
const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const weakest = ['general-knowledge', 'partial', 'confirmed'] as const;

/** How far a word can be relied on: as far as the weakest of its sources. */
function confidenceOf({ sources }: GlossaryEntry) {
  const found = ruleBook().sources.filter(({ id }) => sources.includes(id));
  return weakest.find((level) => found.some(({ confidence }) => confidence === level)) ?? 'general-knowledge';
}

/** Words of the field, each with what says so; the search looks into words and meanings, in this language and in English. */
export function GlossaryDialog() {
  const text = useText();
  const say = useSpeak(useLanguage());
  const [typed, setTyped] = useState('');
  const wanted = foldText(typed.trim());
  const said = glossary.map((entry) => ({
    entry,
    term: entry.term === undefined ? undefined : say(glossaryKey(entry.id, 'term'), entry.term),
    meaning: say(glossaryKey(entry.id, 'text'), entry.text),
  }));
  const found = said.filter(({ entry, term, meaning }) =>
    foldText([entry.name, entry.term, entry.text, term?.text, meaning.text].join(' ')).includes(wanted),
  );
  return (
    <Dialog title={text('help.glossary')} isOpen wide onClose={closeDialog}>
      <Field label={text('glossary.search')} value={typed} maxLength={60} onChange={setTyped} autoFocus />
      <p className="unseen" role="status">
        {text('glossary.found', { count: found.length })}
      </p>
      <dl className="glossary">
        {found.map(({ entry, term, meaning }) => (
          <div key={entry.id}>
            <dt>{term ? <Passage of={term} /> : <bdi lang="en">{entry.name}</bdi>}</dt>
            <dd>
              <Passage as="p" of={meaning} />
              <p className="small quiet">
                <SourceList ids={entry.sources} /> <Reliability of={confidenceOf(entry)} />
              </p>
            </dd>
          </div>
        ))}
      </dl>
      {found.length === 0 && <p className="quiet">{text('glossary.none')}</p>}
      <DialogActions>
        <Button onPress={closeDialog}>{text('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
