/** The one door to the microphone, and how long it may stand open without anybody touching anything. */
export type Microphone = {
  readonly open: () => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
};

/** Longer than this nobody speaks without a break; a recording that was forgotten does not keep the vault open for ever. */
const longestMs = 3 * 60 * 60_000;

export function createMicrophone(now: () => number = Date.now): Microphone {
  let openedAt: number | undefined;
  return {
    open: () => {
      openedAt = now();
    },
    close: () => {
      openedAt = undefined;
    },
    isOpen: () => openedAt !== undefined && now() - openedAt < longestMs,
  };
}

/** Closed but for the recordings that the main process has begun; Chromium asks the session, which is made before all else. */
export const microphone: Microphone = createMicrophone();
