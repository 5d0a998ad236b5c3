import type { Settings } from '../../../src/bridge/calls/settings-calls.ts';
import { useText } from '../../i18n/text.ts';
import { useWriteSettings } from '../../queries.ts';
import { Choose } from '../../ui/choose.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Kept } from './kept.tsx';

const minutes = [1, 2, 5, 10, 15, 30];

/** When it locks by itself, and what hides everything at once. */
export function StoppingCard({ settings }: { readonly settings: Settings }) {
  const text = useText();
  const write = useWriteSettings();
  const keys = (['escape', 'f8'] as const).map((id) => ({ id, content: text(`settings.hide-key.${id}`) }));
  return (
    <div className="card">
      <Choose
        label={text('settings.lock')}
        items={minutes.map((count) => ({ id: String(count), name: text('settings.minutes', { count }) }))}
        chosen={String(settings.lockAfterMinutes)}
        onChoose={(id) => write.mutate({ lockAfterMinutes: Number(id) })}
      />
      <Segmented
        label={text('settings.hide-key')}
        segments={keys}
        chosen={settings.hideKey}
        onChoose={(hideKey) => write.mutate({ hideKey })}
      />
      {settings.backupFolder !== '' && (
        <p className="small quiet">{text('settings.backup-folder', { folder: settings.backupFolder })}</p>
      )}
      <Kept of={write} />
    </div>
  );
}
