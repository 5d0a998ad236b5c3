import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallInput } from '../../../src/bridge/contract.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

type Format = CallInput<'learning.export'>['formats'][number];
const formats: readonly Format[] = ['csv', 'pdf'];

/** Writes the figures as they may leave: to a spreadsheet, to paper, or both. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [chosen, choose] = useState<readonly Format[]>(formats);
  const write = useMutation({ mutationFn: () => call('learning.export', { formats: [...chosen] }) });
  const cancelled = write.isError && failureOf(write.error).code === 'cancelled';
  return (
    <Dialog title={text('learning.export')} isOpen wide onClose={onClose}>
      <p>{text('learning.export.lead')}</p>
      <p>{text('learning.export.check')}</p>
      <p className="learned-care">{text('learning.export.compare')}</p>
      <fieldset className="learned-formats">
        <legend className="field-label">{text('learning.export.formats')}</legend>
        {formats.map((format) => (
          <Tick
            key={format}
            isSelected={chosen.includes(format)}
            onChange={(wanted) => choose(formats.filter((each) => (each === format ? wanted : chosen.includes(each))))}
          >
            {text(`learning.export.${format}`)}
          </Tick>
        ))}
      </fieldset>
      <p role="status" className="quiet">
        {write.isPending && text('learning.export.working')}
      </p>
      {write.isSuccess && (
        <Notice tone="good" live="status" title={text('learning.export.done')}>
          <p>
            <bdi>{write.data.folder}</bdi>
          </p>
        </Notice>
      )}
      {write.isError && !cancelled && <Problem failure={failureOf(write.error)} />}
      <DialogActions>
        <Button onPress={onClose}>{text('common.close')}</Button>
        <Button
          look="go"
          icon="export"
          isDisabled={write.isPending || chosen.length === 0}
          onPress={() => write.mutate()}
        >
          {text('learning.export.write')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
