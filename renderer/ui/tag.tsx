import type { ReactNode } from 'react';
import './tag.css';

type Properties = {
  readonly colour?: 'deep' | 'gold' | 'moss' | 'clay' | 'plain';
  readonly small?: boolean;
  readonly children: ReactNode;
};

/** A name or a state in a small coloured field. */
export function Tag({ colour = 'deep', small = false, children }: Properties) {
  return <span className={`tag ${colour}${small ? ' small' : ''}`}>{children}</span>;
}
