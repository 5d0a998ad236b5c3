import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useScreenState } from '../../queries.ts';
import { Tick } from '../../ui/field.tsx';

/** Lets the window be seen in screen sharing, to teach or to show; a new start hides it again. */
export function SharingCard() {
  const text = useText();
  const client = useQueryClient();
  const shielded = useScreenState().data?.shielded ?? true;
  const shield = useMutation({
    mutationFn: (on: boolean) => call('screen.shield', { on }),
    onSuccess: (state) => client.setQueryData(['screen'], state),
  });
  return (
    <div className="card">
      <Tick isSelected={!shielded} onChange={(shown) => shield.mutate(!shown)}>
        {text('settings.share')}
      </Tick>
      <p className="small quiet">{text('settings.share-hint')}</p>
    </div>
  );
}
