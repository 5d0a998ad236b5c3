import type { ReactNode } from 'react';

type Properties = {
  readonly name: string;
  /** What stands beside the name: how many there are, or what was chosen. */
  readonly note?: string | undefined;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

/** One kind of choice under its name, folded until it is wanted. */
export function Fold({ name, note, isOpen = false, children }: Properties) {
  return (
    <details className="shown-fold" open={isOpen}>
      <summary>
        <span>{name}</span>
        {note !== undefined && <span className="small quiet">{note}</span>}
      </summary>
      <div className="packet-part">{children}</div>
    </details>
  );
}
