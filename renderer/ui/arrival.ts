import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the heading of a page when it appears, so that keyboard and screen reader begin at its top. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return heading;
}
