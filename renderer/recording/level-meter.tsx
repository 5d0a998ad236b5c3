import { useEffect, useState } from 'react';
import { useText } from '../i18n/text.ts';
import type { Recorder } from './recorder.ts';

const everyMs = 120;

/** Shows that something is heard, so that nobody speaks for an hour into a microphone that is off. */
export function LevelMeter({ recorder }: { readonly recorder: Recorder }) {
  const text = useText();
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setLevel(recorder.level()), everyMs);
    return () => clearInterval(timer);
  }, [recorder]);
  return <meter className="recording-level" min={0} max={1} value={level} aria-label={text('recording.level')} />;
}
