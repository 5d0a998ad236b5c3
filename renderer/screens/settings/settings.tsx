import { useText } from '../../i18n/text.ts';
import { useInfo, useSettings } from '../../queries.ts';
import { useRuleBook } from '../../rule-book.ts';
import { TopBar } from '../home/top-bar.tsx';
import { LanguagesCard } from './languages-card.tsx';
import { OfficeCard } from './office-card.tsx';
import { OfficeFileCard } from './office-file-card.tsx';
import { RuleBookCard } from './rule-book-card.tsx';
import { ScreenCard } from './screen-card.tsx';
import { SharingCard } from './sharing-card.tsx';
import { StoppingCard } from './stopping-card.tsx';
import './settings.css';
import { useArrival } from '../../ui/arrival.ts';

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
        {settings.data && (
          <>
            <ScreenCard settings={settings.data} />
            <OfficeCard settings={settings.data} />
            <StoppingCard settings={settings.data} />
          </>
        )}
        <OfficeFileCard />
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
