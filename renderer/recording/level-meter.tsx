import { useEffect, useState } from 'react';
import { useText } from '../i18n/text.ts';
import type { Recorder } from './recorder.ts';

const everyMs = 120;
const calmEveryMs = 1000;
const wantsCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Shows that something is heard, so that nobody speaks for an hour into a microphone that is off; as a number where motion disturbs. */
export function LevelMeter({ recorder }: { readonly recorder: Pick<Recorder, 'level'> }) {
  const text = useText();
  const [calm] = useState(wantsCalm);
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setLevel(recorder.level()), calm ? calmEveryMs : everyMs);
    return () => clearInterval(timer);
  }, [recorder, calm]);
  if (calm) return <span className="small">{text('recording.level-number', { level: Math.round(level * 10) })}</span>;
  return <meter className="recording-level" min={0} max={1} value={level} aria-label={text('recording.level')} />;
}
