import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../bridge.ts';
import { speakLanguage } from '../../i18n/start.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Refusals } from '../../ui/refusals.tsx';

/** The settings of an office as a file for its other laptops. */
export function OfficeFileCard() {
  const text = useText();
  const client = useQueryClient();
  const [done, setDone] = useState('');
  const write = useMutation({
    mutationFn: () => call('settings.export', {}),
    onMutate: () => setDone(''),
    onSuccess: ({ name }) => setDone(text('settings.exported', { name })),
  });
  const take = useMutation({
    mutationFn: () => call('settings.import', {}),
    onMutate: () => setDone(''),
    onSuccess: async (settings) => {
      await speakLanguage(settings.language);
      client.setQueryData(['settings'], settings);
      setDone(text('settings.imported'));
    },
  });
  return (
    <section className="card office-file" aria-labelledby="office-file-title">
      <h2 id="office-file-title">{text('settings.office-file')}</h2>
      <p className="quiet">{text('settings.office-file-hint')}</p>
      <div className="rule-book-ways">
        <Button icon="export" isDisabled={write.isPending} onPress={() => write.mutate()}>
          {text('settings.export')}
        </Button>
        <Button icon="import" isDisabled={take.isPending} onPress={() => take.mutate()}>
          {text('settings.import')}
        </Button>
      </div>
      <Refusals errors={[write.error, take.error]} />
      <p className="small quiet" role="status">
        {done}
      </p>
    </section>
  );
}
