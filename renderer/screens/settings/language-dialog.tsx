import { useMutation } from '@tanstack/react-query';
import type { TextPackLook } from '../../../src/i18n/text-pack.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

type Properties = {
  readonly look: TextPackLook;
  readonly onClose: () => void;
  readonly onAccepted: () => Promise<void>;
};

/** What a language would bring, before it is taken in. */
export function LanguageDialog({ look, onClose, onAccepted }: Properties) {
  const text = useText();
  const { header, taken, percent, problems } = look;
  const accept = useMutation({
    mutationFn: async () => {
      await call('languages.accept', { language: header.language });
      await onAccepted();
    },
  });
  return (
    <Dialog title={`${header.endonym} · ${header.english}`} isOpen onClose={onClose}>
      <p>{text('languages.taken', { count: taken, percent: String(percent) })}</p>
      {problems.length > 0 && (
        <>
          <p>{text('languages.left', { count: problems.length })}</p>
          <ul className="left-texts small">
            {problems.map(({ key, problem }) => (
              <li key={`${key} ${problem}`}>
                <bdi lang="en">{key}</bdi>: {text(`languages.problem.${problem}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Notice tone="care">
        <p>{text('languages.unchecked')}</p>
      </Notice>
      {accept.isError && <Problem failure={failureOf(accept.error)} />}
      <DialogActions>
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button look="go" isDisabled={accept.isPending || taken === 0} onPress={() => accept.mutate()}>
          {text('languages.accept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
