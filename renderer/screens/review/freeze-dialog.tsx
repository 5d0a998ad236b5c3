import type { StatementState } from '../../../src/bridge/calls/statement-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { progressIn } from './reading-order.ts';
import { useStatementDeed } from './statement-state.ts';

/** Says what will be kept and how far it was read back, before it becomes a version that nobody changes any more. */
export function FreezeDialog({ state, onClose }: { readonly state: StatementState; readonly onClose: () => void }) {
  const text = useText();
  const { id } = useSitting().interview;
  const { record, paragraphs, reading, versions } = state;
  const number = (versions[0]?.number ?? 0) + 1;
  const freeze = useStatementDeed(() => call('statements.freeze', { id, record }));
  const { confirmed } = progressIn(paragraphs, reading?.marks ?? []);
  return (
    <Dialog title={text('freeze.title', { number })} isOpen onClose={onClose}>
      <p>{text('freeze.lead', { count: paragraphs })}</p>
      {confirmed === paragraphs ? (
        <Notice tone="good">
          <p>{text('freeze.whole')}</p>
        </Notice>
      ) : (
        <Notice tone="care" title={text(confirmed === 0 ? 'freeze.not-read' : 'freeze.partly')}>
          <p>
            {text('reading.confirmed-of', { confirmed, count: paragraphs })}. {text('freeze.not-read-lead')}
          </p>
        </Notice>
      )}
      <p className="quiet small">{text('freeze.stays')}</p>
      {freeze.isError && <Problem failure={failureOf(freeze.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button
          look="go"
          icon="lock"
          autoFocus
          isDisabled={freeze.isPending}
          onPress={() => freeze.mutate(undefined, { onSuccess: onClose })}
        >
          {text('version.freeze', { number })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
