import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text.ts';
import './hold-button.css';

const holdMilliseconds = 3000;
const tickMilliseconds = 100;

type Properties = {
  readonly label: string;
  readonly isDisabled?: boolean;
  /** Called once it was held long enough, with how long that was. */
  readonly onHeld: (milliseconds: number) => void;
};

/** A deed that must be meant: the button is held for three seconds, with a pointer or with Space or Enter. */
export function HoldButton({ label, isDisabled = false, onHeld }: Properties) {
  const text = useText();
  const [held, setHeld] = useState(0);
  const timer = useRef<number>(undefined);
  const stop = () => {
    window.clearInterval(timer.current);
    timer.current = undefined;
    setHeld(0);
  };
  useEffect(() => () => window.clearInterval(timer.current), []);
  const start = () => {
    if (timer.current !== undefined) return;
    const begun = performance.now();
    timer.current = window.setInterval(() => {
      const now = performance.now() - begun;
      setHeld(Math.min(now, holdMilliseconds));
      if (now < holdMilliseconds) return;
      stop();
      onHeld(Math.round(now));
    }, tickMilliseconds);
  };
  const left = Math.ceil((holdMilliseconds - held) / 1000);
  return (
    <div className="hold">
      <Button className="btn danger hold-button" isDisabled={isDisabled} onPressStart={start} onPressEnd={stop}>
        <span className="hold-fill" style={{ inlineSize: `${(held / holdMilliseconds) * 100}%` }} />
        <span className="hold-label">{label}</span>
      </Button>
      <p className="small quiet" role="status">
        {held > 0 ? text('hold.left', { count: left }) : text('hold.hint')}
      </p>
    </div>
  );
}
