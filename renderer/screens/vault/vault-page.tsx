import { useText } from '../../i18n/text.ts';
import { useArrival } from '../../ui/arrival.ts';
import { TopBar } from '../home/top-bar.tsx';
import { LearningCard } from '../learning/learning-card.tsx';
import { AddressCard } from './address-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { CustodyCard } from './custody-card.tsx';
import { EraseCard } from './erase-card.tsx';
import { FacilitiesCard } from './facilities-card.tsx';
import { KeysCard } from './keys-card.tsx';
import { NamesCard } from './names-card.tsx';
import { PracticeCard } from './practice-card.tsx';
import { VoicesCard } from './voices-card.tsx';
import './vault.css';

/** What concerns the vault as a whole: who can open it, its copies, its log, its end. Each card is a file beside this one. */
export function VaultPage({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  const heading = useArrival();
  return (
    <div className="page">
      <TopBar onLock={onLock} back />
      <main className="vault-page scroll">
        <div className="vault-head">
          <h1 ref={heading} tabIndex={-1}>
            {text('vault.title')}
          </h1>
          <p className="quiet">{text('vault.lead')}</p>
        </div>
        <KeysCard />
        <BackupCard />
        <CustodyCard />
        <LearningCard />
        <AddressCard />
        <NamesCard />
        <FacilitiesCard />
        <PracticeCard onLock={onLock} />
        <VoicesCard />
        <EraseCard />
      </main>
    </div>
  );
}
