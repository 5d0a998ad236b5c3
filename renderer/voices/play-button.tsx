import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../bridge.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { type ClipName, play, useIsPlaying } from './player.ts';
import { silence } from './silence.ts';

type Properties = {
  readonly clip: ClipName;
  readonly then?: readonly ClipName[];
  readonly label: string;
  readonly name?: string;
};

/** Plays a clip and what is said after it, and ends when it is pressed again. `name` is what a screen reader says where the label is short. */
export function PlayButton({ clip, then = [], label, name }: Properties) {
  const text = useText();
  const isPlaying = useIsPlaying([clip, ...then]);
  const start = useMutation({ mutationFn: () => play(clip, ...then) });
  return (
    <>
      <Button
        slim
        icon={isPlaying ? 'stop' : 'play'}
        onPress={() => (isPlaying ? silence() : start.mutate())}
        {...(name === undefined ? {} : { 'aria-label': name })}
      >
        {isPlaying ? text('voices.stop') : label}
      </Button>
      {start.isError && <Problem failure={failureOf(start.error)} />}
    </>
  );
}
