import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { type CasePage, useGo } from '../../place.ts';
import { Elapsed } from '../../recording/elapsed.tsx';
import { useRecording } from '../../recording/recording.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';
import { LanguagePair } from './language-pair.tsx';

const pages: readonly CasePage[] = [
  'interview',
  'review',
  'exhibits',
  'routing',
  'packet',
  'documents',
  'follow-up',
  'links',
];

/** Above every page of an interview: the way home, the code name, the pages, the two languages. */
export function CaseBar({ page }: { readonly page: CasePage }) {
  const text = useText();
  const go = useGo();
  const { id, codeName } = useSitting().interview;
  const { state } = useRecording();
  return (
    <header className="case-bar">
      <AriaButton className="case-home" onPress={() => go({ screen: 'home' })}>
        <Wordmark />
        <span className="unseen">{text('case.home')}</span>
      </AriaButton>
      <bdi className="case-code">{codeName}</bdi>
      <nav className="case-pages" aria-label={text('case.pages')}>
        {pages.map((screen) => (
          <AriaButton
            key={screen}
            className="case-page"
            {...(screen === page ? { 'aria-current': 'page' as const } : {})}
            onPress={() => go({ screen, interview: id })}
          >
            {text(`case.page.${screen}`)}
          </AriaButton>
        ))}
      </nav>
      {(state.kind === 'recording' || state.kind === 'paused') && (
        <span className="case-recording">
          <Icon name={state.kind === 'recording' ? 'record' : 'pause'} size={18} />
          <span className="unseen">{text(`recording.${state.kind}`)}</span>
          <Elapsed state={state} />
        </span>
      )}
      <LanguagePair />
    </header>
  );
}
