import { useCopying } from '../../copying.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import './copied.css';

/** Said once a sitting, when a long passage was copied: who can read it there, and for how long. */
export function Copied() {
  const text = useText();
  const { seconds, onRead } = useCopying();
  if (seconds === undefined) return null;
  const close = (
    <Button slim onPress={onRead}>
      {text('common.close')}
    </Button>
  );
  return (
    <div className="copied">
      <Notice tone="care" live="status" title={text('copied.title')} actions={close}>
        <p>{text('copied.text', { count: seconds })}</p>
      </Notice>
    </div>
  );
}
