import { useCallback, useState } from 'react';
import { hide } from './hiding.ts';
import { useLanguage } from './i18n/text.ts';
import { usePauseKey } from './keys.ts';
import { PauseProvider } from './pausing.ts';
import { GoProvider, type Place } from './place.ts';
import { useRuleBook } from './rule-book.ts';
import { Copied } from './screens/cover/copied.tsx';
import { Pause } from './screens/cover/pause.tsx';
import { DuePage } from './screens/follow-up/due-page.tsx';
import { Home } from './screens/home/home.tsx';
import { Case } from './screens/interview/case.tsx';
import { LearningPage } from './screens/learning/learning-page.tsx';
import { Settings } from './screens/settings/settings.tsx';
import { VaultPage } from './screens/vault/vault-page.tsx';
import { silence } from './voices/silence.ts';
import { saveEverything } from './waiting.ts';
import './desk.css';

/** The desk behind the lock: one place at a time, and a pause that can be laid over it at any moment. */
export function Desk({ onLock }: { readonly onLock: () => void }) {
  const mine = useLanguage();
  // Whatever stands here is drawn again when another rule book comes into use.
  useRuleBook();
  const [place, setPlace] = useState<Place>({ screen: 'home' });
  const [paused, setPaused] = useState(false);
  const [theirs, setTheirs] = useState<string>();
  const go = useCallback((next: Place) => void saveEverything().then(() => setPlace(next)), []);
  const onPause = () => {
    setPaused((now) => !now);
    silence();
    void saveEverything();
  };
  usePauseKey(onPause);
  return (
    <GoProvider value={go}>
      <PauseProvider value={onPause}>
        <div className="desk">
          {place.screen === 'home' && <Home onLock={onLock} />}
          {place.screen === 'settings' && <Settings onLock={onLock} />}
          {place.screen === 'vault' && <VaultPage onLock={onLock} />}
          {place.screen === 'due' && <DuePage onLock={onLock} />}
          {place.screen === 'learning' && <LearningPage onLock={onLock} />}
          {'interview' in place && (
            <Case
              key={place.interview}
              id={place.interview}
              page={place.screen}
              step={place.step}
              covered={paused}
              onTheirs={setTheirs}
              onPause={onPause}
              onHide={hide}
              onLock={onLock}
            />
          )}
        </div>
        {paused && <Pause theirs={theirs ?? mine} onGoOn={() => setPaused(false)} />}
        <Copied />
      </PauseProvider>
    </GoProvider>
  );
}
