import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.ts';
import { readHeic } from './read-heic.ts';
import { useRead } from './use-bytes.ts';
import type { ViewProperties } from './viewer.tsx';

/** A HEIC picture, which Chromium cannot draw itself. */
export function HeicView({ exhibit, address, onBroken }: ViewProperties) {
  const text = useText();
  const seat = useRef<HTMLDivElement>(null);
  const canvas = useRead(address, onBroken, readHeic);
  useEffect(() => {
    if (!canvas) return;
    canvas.className = 'picture';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', exhibit.description || exhibit.title);
    seat.current?.replaceChildren(canvas);
  }, [canvas, exhibit]);
  return <div ref={seat}>{!canvas && <p className="waiting">{text('exhibits.opening')}</p>}</div>;
}
