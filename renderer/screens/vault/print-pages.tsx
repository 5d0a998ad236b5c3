import { useMutation } from '@tanstack/react-query';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

/** The pages as files, for whoever cannot copy them by hand; with the warning that goes with such a file. */
export function PrintPages() {
  const text = useText();
  const language = useLanguage();
  const print = useMutation({ mutationFn: () => call('keys.print', { language }) });
  const failure = print.isError ? failureOf(print.error) : undefined;
  return (
    <>
      <Notice
        tone="care"
        actions={
          <Button slim icon="file" isDisabled={print.isPending} onPress={() => print.mutate()}>
            {text('sheet.print')}
          </Button>
        }
      >
        <p>{text('sheet.print-warning')}</p>
      </Notice>
      {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
      {print.data && (
        <p className="small" role="status">
          {text('sheet.printed', { folder: print.data.folder, files: print.data.files.join(', ') })}
        </p>
      )}
    </>
  );
}
