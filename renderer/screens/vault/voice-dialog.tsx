import { useMutation } from '@tanstack/react-query';
import type { VoiceLook } from '../../../src/bridge/calls/voice-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { isolated, selfNameOf } from '../../which-language/language-names.ts';

type Properties = {
  readonly look: VoiceLook;
  readonly onClose: () => void;
  readonly onAccepted: () => Promise<void>;
};

/** What a file would bring, before it is taken in. */
export function VoiceDialog({ look, onClose, onAccepted }: Properties) {
  const text = useText();
  const screen = useLanguage();
  const { id, name, language, speaker, clips, stale, gone, replaces } = look;
  const accept = useMutation({
    mutationFn: async () => {
      await call('voices.accept', { id });
      await onAccepted();
    },
  });
  return (
    <Dialog title={isolated(name, screen)} isOpen onClose={onClose}>
      <p>
        {text('voices.look', { count: clips, language: isolated(selfNameOf(language), screen) })}{' '}
        {text(`voices.speaker.${speaker}`)}
      </p>
      {stale > 0 && <p>{text('voices.look-stale', { count: stale })}</p>}
      {gone > 0 && <p>{text('voices.look-gone', { count: gone })}</p>}
      {replaces && (
        <Notice>
          <p>{text('voices.look-replaces')}</p>
        </Notice>
      )}
      <p className="small quiet">{text('voices.look-trust')}</p>
      {accept.isError && <Problem failure={failureOf(accept.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button look="go" isDisabled={accept.isPending} onPress={() => accept.mutate()}>
          {text('voices.accept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
