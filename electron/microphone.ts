/** The one door to the microphone, and when something was last heard through it. */
export type Microphone = {
  /** `onLost` is told when the page that listens is gone. */
  readonly open: (onLost: () => void) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Something was recorded just now. */
  readonly hear: () => void;
  /** Seconds since something was recorded; whoever speaks touches nothing, and is there. */
  readonly quietSeconds: () => number;
  /** Closes the door because the page that listened is gone. */
  readonly lose: () => void;
};

/** Longer than this nobody speaks without a break; a recording that was forgotten does not keep the vault open for ever. */
const longestMs = 3 * 60 * 60_000;

export function createMicrophone(now: () => number = Date.now): Microphone {
  let door: { readonly openedAt: number; readonly onLost: () => void } | undefined;
  let heardAt = Number.NEGATIVE_INFINITY;
  const isOpen = (): boolean => door !== undefined && now() - door.openedAt < longestMs;
  return {
    open: (onLost) => {
      door = { openedAt: now(), onLost };
    },
    close: () => {
      door = undefined;
    },
    isOpen,
    hear: () => {
      if (isOpen()) heardAt = now();
    },
    quietSeconds: () => (now() - heardAt) / 1000,
    lose: () => {
      const lost = door;
      door = undefined;
      lost?.onLost();
    },
  };
}

/** Closed but for the recordings that the main process has begun; Chromium asks the session, which is made before all else. */
export const microphone: Microphone = createMicrophone();
