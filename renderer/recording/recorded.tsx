import { useEffect, useState } from 'react';
import { safeText } from '../../src/export/safe-text.ts';
import type { Exhibit } from '../../src/interview/exhibit.ts';
import { unknownType } from '../../src/interview/exhibit-media.ts';
import { useText } from '../i18n/text.ts';
import { RemoveExhibit } from '../screens/exhibits/exhibit-ways.tsx';
import { useExhibits } from '../screens/exhibits/use-exhibits.ts';
import { Viewer } from '../screens/exhibits/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { clockOf } from './elapsed.tsx';
import { useRecording } from './recording.tsx';

/** While it grows nobody has looked into it. */
const recordedTypes: readonly string[] = ['audio/webm', unknownType];

const isRecording = ({ fileName, mediaType }: Exhibit): boolean =>
  /^recording .*\.webm$/.test(fileName) && recordedTypes.includes(mediaType);

function Row({ exhibit, revoked }: { readonly exhibit: Exhibit; readonly revoked: boolean }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [removing, setRemoving] = useState(false);
  const seconds = Number(exhibit.facts.find(({ kind }) => kind === 'seconds')?.value ?? 0);
  return (
    <li>
      <div className="recording-row">
        <bdi>{safeText(exhibit.title)}</bdi>
        {seconds > 0 && <span dir="ltr">{clockOf(seconds)}</span>}
        {exhibit.state === 'growing' && (
          <Tag small colour="gold">
            {text('recording.waits')}
          </Tag>
        )}
        <Button slim icon={open ? 'up' : 'down'} aria-expanded={open} onPress={() => setOpen(!open)}>
          {text('recording.listen')}
        </Button>
        {revoked && (
          <Button slim icon="bin" onPress={() => setRemoving(true)}>
            {text('recording.remove')}
          </Button>
        )}
      </div>
      {exhibit.state === 'cut-off' && (
        <Notice>
          <p>{text('recording.cut-off', { time: clockOf(seconds) })}</p>
        </Notice>
      )}
      {open && <Viewer exhibit={exhibit} />}
      {removing && (
        <RemoveExhibit exhibit={exhibit} onClose={() => setRemoving(false)} onNews={() => setRemoving(false)} />
      )}
    </li>
  );
}

type Properties = {
  readonly interview: string;
  /** The person does not want to be recorded any more. */
  readonly revoked: boolean;
  readonly onCount?: (count: number) => void;
};

/** What has been recorded in an interview, to be heard here. */
export function Recorded({ interview, revoked, onCount }: Properties) {
  const text = useText();
  const { state } = useRecording();
  const { data = [], refetch } = useExhibits(interview);
  const last = state.kind === 'idle' ? state.last?.id : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a recording that has just ended is not in the list yet
  useEffect(() => void refetch(), [last, refetch]);
  // What stands as growing while nothing is recorded waits for room on the disk.
  const list = data.filter(isRecording).filter((exhibit) => exhibit.state !== 'growing' || state.kind === 'idle');
  useEffect(() => onCount?.(list.length), [list.length, onCount]);
  if (list.length === 0) return null;
  return (
    <>
      {revoked && (
        <Notice tone="care">
          <p>{text('recording.revoked')}</p>
        </Notice>
      )}
      <ul className="recordings" aria-label={text('recording.list')}>
        {list.map((exhibit) => (
          <Row key={exhibit.id} exhibit={exhibit} revoked={revoked} />
        ))}
      </ul>
    </>
  );
}
