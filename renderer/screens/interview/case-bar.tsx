import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { type CasePage, useGo } from '../../place.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';
import { LanguagePair } from './language-pair.tsx';

const pages: readonly CasePage[] = ['interview', 'review', 'exhibits', 'routing', 'packet', 'documents', 'links'];

/** Above every page of an interview: the way home, the code name, the pages, the two languages. */
export function CaseBar({ page }: { readonly page: CasePage }) {
  const text = useText();
  const go = useGo();
  const { id, codeName } = useSitting().interview;
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
      <LanguagePair />
    </header>
  );
}
