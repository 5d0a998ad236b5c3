import { useState } from 'react';
import type { Settings as Kept } from '../../../src/bridge/calls/settings-calls.ts';
import { failureOf } from '../../bridge.ts';
import { speakLanguage } from '../../i18n/start.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useInfo, useSettings, useWriteSettings } from '../../queries.ts';
import { useRuleBook } from '../../rule-book.ts';
import { Choose } from '../../ui/choose.tsx';
import { Field } from '../../ui/field.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TopBar } from '../home/top-bar.tsx';
import { LanguagesCard } from './languages-card.tsx';
import { RuleBookCard } from './rule-book-card.tsx';
import { SharingCard } from './sharing-card.tsx';
import './settings.css';
import { useArrival } from '../../ui/arrival.ts';

const minutes = [1, 2, 5, 10, 15, 30];

function Form({ settings }: { readonly settings: Kept }) {
  const text = useText();
  const language = useLanguage();
  const write = useWriteSettings();
  const [interviewer, setInterviewer] = useState(settings.interviewer);
  const themes = (['system', 'light', 'dark'] as const).map((id) => ({ id, content: text(`settings.theme.${id}`) }));
  const papers = (['letter', 'a4'] as const).map((id) => ({ id, content: text(`settings.paper.${id}`) }));
  return (
    <>
      <div className="card">
        <LanguageChoice
          label={text('settings.language')}
          chosen={language}
          onChoose={(chosen) => void speakLanguage(chosen).then(() => write.mutate({ language: chosen }))}
        />
        <Segmented
          label={text('settings.theme')}
          segments={themes}
          chosen={settings.theme}
          onChoose={(theme) => write.mutate({ theme })}
        />
      </div>
      <div className="card">
        <Field
          label={text('settings.interviewer')}
          hint={text('settings.interviewer-hint')}
          value={interviewer}
          maxLength={200}
          onChange={setInterviewer}
          onBlur={() => interviewer !== settings.interviewer && write.mutate({ interviewer })}
        />
        <Segmented
          label={text('settings.paper')}
          segments={papers}
          chosen={settings.paper}
          onChoose={(paper) => write.mutate({ paper })}
        />
      </div>
      <div className="card">
        <Choose
          label={text('settings.lock')}
          items={minutes.map((count) => ({ id: String(count), name: text('settings.minutes', { count }) }))}
          chosen={String(settings.lockAfterMinutes)}
          onChoose={(id) => write.mutate({ lockAfterMinutes: Number(id) })}
        />
      </div>
      {write.isError && <Problem failure={failureOf(write.error)} />}
      <p className="small quiet" role="status">
        {write.isSuccess ? text('settings.saved') : ''}
      </p>
    </>
  );
}

/** What applies to this computer. */
export function Settings({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  const heading = useArrival();
  const settings = useSettings();
  const info = useInfo();
  const book = useRuleBook();
  return (
    <div className="page">
      <TopBar onLock={onLock} back />
      <main className="settings scroll">
        <div className="settings-head">
          <h1 ref={heading} tabIndex={-1}>
            {text('settings.title')}
          </h1>
          <p className="quiet">{text('settings.lead')}</p>
        </div>
        {settings.data && <Form settings={settings.data} />}
        <SharingCard />
        <LanguagesCard />
        <RuleBookCard />
        {info.data && (
          <p className="small quiet">
            {text('settings.version', { version: info.data.version, content: book.version })}
          </p>
        )}
      </main>
    </div>
  );
}
