import { useCallback, useState } from 'react';
import { useLanguage } from './i18n/text.ts';
import { useKeys } from './keys.ts';
import { GoProvider, type Place } from './place.ts';
import { useRuleBook } from './rule-book.ts';
import { Hidden } from './screens/cover/hidden.tsx';
import { Pause } from './screens/cover/pause.tsx';
import { Home } from './screens/home/home.tsx';
import { Case } from './screens/interview/case.tsx';
import { Settings } from './screens/settings/settings.tsx';
import { VaultPage } from './screens/vault/vault-page.tsx';
import { saveEverything } from './waiting.ts';
import './desk.css';

type Cover = 'pause' | 'hidden' | undefined;

/** The desk behind the lock: one place at a time, and two covers that can be laid over it at any moment. */
export function Desk({ onLock }: { readonly onLock: () => void }) {
  const mine = useLanguage();
  // Whatever stands here is drawn again when another rule book comes into use.
  useRuleBook();
  const [place, setPlace] = useState<Place>({ screen: 'home' });
  const [cover, setCover] = useState<Cover>();
  const [theirs, setTheirs] = useState<string>();
  const go = useCallback((next: Place) => void saveEverything().then(() => setPlace(next)), []);
  const lay = (wanted: Exclude<Cover, undefined>) => {
    setCover((now) => (now === wanted ? undefined : now === 'hidden' ? now : wanted));
    void saveEverything();
  };
  const onPause = () => lay('pause');
  const onHide = () => lay('hidden');
  useKeys({ onPause, onHide, onLock });
  return (
    <GoProvider value={go}>
      <div className="desk">
        {place.screen === 'home' && <Home onLock={onLock} />}
        {place.screen === 'settings' && <Settings onLock={onLock} />}
        {place.screen === 'vault' && <VaultPage onLock={onLock} />}
        {'interview' in place && (
          <Case
            key={place.interview}
            id={place.interview}
            page={place.screen}
            step={place.step}
            onTheirs={setTheirs}
            onPause={onPause}
            onHide={onHide}
            onLock={onLock}
          />
        )}
      </div>
      {cover === 'pause' && <Pause theirs={theirs ?? mine} onGoOn={() => setCover(undefined)} />}
      {cover === 'hidden' && <Hidden onBack={() => setCover(undefined)} />}
    </GoProvider>
  );
}
