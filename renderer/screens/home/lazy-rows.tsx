import { type ReactNode, useEffect, useRef, useState } from 'react';

const atOnce = 20;

type Properties<Row> = {
  readonly rows: readonly Row[];
  /** Another list: begin at its top again. */
  readonly name: string;
  readonly className: string;
  readonly draw: (row: Row) => ReactNode;
};

/** Draws the beginning of a long list, and more of it whenever its end comes near the window. */
export function LazyRows<Row>({ rows, name, className, draw }: Properties<Row>) {
  const [shown, setShown] = useState({ name, count: atOnce });
  const end = useRef<HTMLLIElement>(null);
  const count = shown.name === name ? shown.count : atOnce;
  const more = count < rows.length;
  useEffect(() => {
    const mark = end.current;
    if (!mark || !more) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setShown({ name, count: count + atOnce });
      },
      { rootMargin: '600px' },
    );
    watch.observe(mark);
    return () => watch.disconnect();
  }, [name, count, more]);
  return (
    <ul className={className}>
      {rows.slice(0, count).map(draw)}
      {more && <li ref={end} aria-hidden="true" className="list-end" />}
    </ul>
  );
}
