import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import '../packet/packet.css';
import './handout.css';

/** The reader of PDF files is large and only needed here. */
const PdfPages = lazy(() => import('../packet/pdf-pages.tsx').then(({ PdfPages }) => ({ default: PdfPages })));

type Wish = { readonly id: string; readonly language: string; readonly discreet: boolean };

function HandoutPages(wish: Wish) {
  const text = useText();
  const pages = useQuery({
    queryKey: ['handout', wish],
    queryFn: () => call('handout.preview', wish),
    staleTime: 0,
    gcTime: 0,
  });
  const label = text('packet.preview');
  const waiting = <p className="waiting">{text('packet.making')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section tabIndex={0} className="handout-pages scroll" aria-label={label} aria-busy={pages.isFetching}>
      {pages.isError && <Problem failure={failureOf(pages.error)} />}
      {pages.data ? (
        <Suspense fallback={waiting}>
          <PdfPages bytes={pages.data.pdf} />
        </Suspense>
      ) : (
        !pages.isError && waiting
      )}
    </section>
  );
}

function Tick({
  label,
  on,
  onTurn,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}) {
  return (
    <Checkbox className="tick" isSelected={on} onChange={onTurn}>
      <span className="tick-box">
        <Icon name="check" size={16} />
      </span>
      {label}
    </Checkbox>
  );
}

function HandoutForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { id, intervieweeLanguage } = useSitting().interview;
  const [language, setLanguage] = useState(intervieweeLanguage);
  const [discreet, setDiscreet] = useState(true);
  const [plain, setPlain] = useState(false);
  const wish = { id, language, discreet };
  const save = useMutation({
    mutationFn: () => call('handout.export', { ...wish, formats: plain ? ['pdf', 'text'] : ['pdf'] }),
  });
  const cancelled = save.isError && failureOf(save.error).code === 'cancelled';
  return (
    <>
      <p className="quiet">{text('routing.handout-lead')}</p>
      <div className="handout-wishes">
        <LanguageChoice label={text('common.language')} chosen={language} onChoose={setLanguage} />
        <div className="handout-ticks">
          <Tick label={text('routing.handout-discreet')} on={discreet} onTurn={setDiscreet} />
          <Tick label={text('routing.handout-plain')} on={plain} onTurn={setPlain} />
        </div>
      </div>
      <HandoutPages {...wish} />
      {save.isError && !cancelled && <Problem failure={failureOf(save.error)} />}
      {cancelled && (
        <Notice live="status">
          <p>{text('error.cancelled')}</p>
        </Notice>
      )}
      {save.isSuccess && (
        <Notice tone="good" live="status" title={text('routing.handout-done')}>
          <p>
            <bdi>{save.data.folder}</bdi>
          </p>
          <ul className="packet-files">
            {save.data.files.map((file) => (
              <li key={file}>
                <Icon name="file" size={16} /> <bdi>{file}</bdi>
              </li>
            ))}
          </ul>
          <p className="small">{text('packet.done-note')}</p>
        </Notice>
      )}
      <DialogActions>
        <Button onPress={onClose}>{text('common.close')}</Button>
        <Button look="go" icon="export" isDisabled={save.isPending} onPress={() => save.mutate()}>
          {text(save.isPending ? 'packet.exporting' : 'routing.handout-save')}
        </Button>
      </DialogActions>
    </>
  );
}

/** The page for the person to keep: in which language, how much it tells, how it looks, and out of the vault. */
export function HandoutButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button slim icon="file" onPress={() => setOpen(true)}>
        {text('routing.handout')}
      </Button>
      <Dialog title={text('routing.handout-title')} isOpen={open} onClose={close} wide>
        {open && <HandoutForm onClose={close} />}
      </Dialog>
    </>
  );
}
