import { useQuery } from '@tanstack/react-query';
import { saySize } from '../../src/i18n/numbers.ts';
import { call } from '../bridge.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';

/** How far the main process has come, and the way to stop it. */
export function LongWork({ label, of = 'backup' }: { readonly label: string; readonly of?: 'backup' | 'hand-over' }) {
  const text = useText();
  const language = useLanguage();
  const progress = useQuery({
    queryKey: ['long-work', of],
    queryFn: () => call(`${of}.progress`, {}),
    refetchInterval: 300,
    gcTime: 0,
  });
  const { done = 0, total = 0 } = progress.data ?? {};
  const sizes = { done: saySize(done, language), total: saySize(total, language) };
  return (
    <div className="long-work">
      <Progress
        label={total > 0 ? `${label} ${text('backup.progress', sizes)}` : label}
        value={total > 0 ? done / total : 0}
      />
      <Button slim onPress={() => void call(`${of}.cancel`, {})}>
        {text('backup.stop')}
      </Button>
    </div>
  );
}
