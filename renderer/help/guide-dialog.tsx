import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type GuidePaper, guidePapers } from '../../src/bridge/calls/guide-calls.ts';
import { call, failureOf } from '../bridge.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { closeDialog } from './helping.ts';
import './help.css';

/** The user guide and the cards of one page, each written as a PDF that can be printed. */
export function GuideDialog() {
  const text = useText();
  const mine = useLanguage();
  const [language, setLanguage] = useState<'en' | 'es'>(mine === 'es' ? 'es' : 'en');
  const write = useMutation({ mutationFn: (paper: GuidePaper) => call('guide.write', { paper, language }) });
  const failure = write.isError ? failureOf(write.error) : undefined;
  return (
    <Dialog title={text('help.guide')} isOpen onClose={closeDialog}>
      <p>{text('guide.lead')}</p>
      <Segmented
        label={text('common.language')}
        segments={[
          { id: 'en', content: <span lang="en">English</span> },
          { id: 'es', content: <span lang="es">Español</span> },
        ]}
        chosen={language}
        onChoose={(chosen) => setLanguage(chosen)}
      />
      <ul className="guide-papers">
        {guidePapers.map((paper) => (
          <li key={paper}>
            <span>{text(`guide.paper.${paper}`)}</span>
            <Button slim icon="export" isDisabled={write.isPending} onPress={() => write.mutate(paper)}>
              <span>{text('guide.write')}</span>
              <span className="unseen">{text(`guide.paper.${paper}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="small">
        {write.isPending
          ? text('guide.writing')
          : write.isSuccess
            ? text('guide.written', { file: write.data.file })
            : ''}
      </p>
      {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
      <DialogActions>
        <Button onPress={closeDialog}>{text('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
