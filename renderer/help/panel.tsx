import { useEffect, useRef } from 'react';
import { screenHelp } from '../../src/content/help/screens.ts';
import { helpKey } from '../../src/i18n/content-key.ts';
import { useSpeak } from '../i18n/speak.ts';
import { type TextKey, useLanguage, useText } from '../i18n/text.ts';
import { usePractice } from '../queries.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Caps } from '../ui/caps.tsx';
import { Passage } from '../ui/passage.tsx';
import { closeHelp, type HelpScreen, showHelp, useHelping } from './helping.ts';
import './help.css';

const parts = ['for', 'do', 'watch'] as const;
const titles = {
  unlock: 'unlock.title',
  home: 'home.title',
  due: 'home.due',
  settings: 'settings.title',
  vault: 'vault.title',
  learning: 'learning.title',
  interview: 'case.page.interview',
  review: 'case.page.review',
  exhibits: 'case.page.exhibits',
  routing: 'case.page.routing',
  packet: 'case.page.packet',
  documents: 'case.page.documents',
  'follow-up': 'case.page.follow-up',
  links: 'case.page.links',
} as const satisfies Readonly<Record<HelpScreen, TextKey>>;

/** Moves the focus in when it opens, and back to where it was when it closes. */
function useGuestFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return heading;
}

type Properties = {
  /** A vault is open: the words of the field and the tour stand behind the lock. */
  readonly inside: boolean;
  readonly onTour: () => void;
};

/** Beside the screen: what it is for, what to do, what to watch for, and the way to all other help. */
export function Panel({ inside, onTour }: Properties) {
  const text = useText();
  const { screen } = useHelping();
  const say = useSpeak(useLanguage());
  const practice = usePractice(inside);
  const heading = useGuestFocus();
  const help = screenHelp.find((one) => one.screen === screen);
  return (
    <aside
      className="help-panel scroll"
      aria-labelledby="help-title"
      onKeyDown={(event) => event.key === 'Escape' && closeHelp()}
    >
      <div className="help-head">
        <h2 id="help-title" ref={heading} tabIndex={-1}>
          {text(titles[screen])}
        </h2>
        <IconButton icon="close" name={text('common.close')} onPress={closeHelp} />
      </div>
      {help &&
        parts.map((part) => (
          <section key={part} className={part}>
            <h3>{text(`help.${part}`)}</h3>
            <Passage as="p" of={say(helpKey(screen, part), help[part])} />
          </section>
        ))}
      <div className="help-more">
        <Button look="quiet" slim onPress={() => showHelp('keys')}>
          {text('help.keys')} <Caps of="map" />
        </Button>
        {inside && (
          <Button look="quiet" slim onPress={() => showHelp('glossary')}>
            {text('help.glossary')}
          </Button>
        )}
        <Button look="quiet" slim onPress={() => showHelp('guide')}>
          {text('help.guide')}
        </Button>
        {practice ? (
          <Button look="quiet" slim onPress={onTour}>
            {text('help.tour')}
          </Button>
        ) : (
          <p className="small quiet">{text('help.tour-where')}</p>
        )}
      </div>
    </aside>
  );
}
