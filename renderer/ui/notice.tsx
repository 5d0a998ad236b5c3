import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

export type Tone = 'plain' | 'care' | 'danger' | 'good';

const icons: Readonly<Record<Tone, IconName>> = { plain: 'info', care: 'care', danger: 'care', good: 'check' };

type Properties = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Says itself when it appears: `alert` at once, `status` when the reader pauses. */
  readonly live?: 'alert' | 'status';
};

/** A few words that must be seen, in a quiet box. */
export function Notice({ tone = 'plain', title, children, actions, live }: Properties) {
  return (
    <div className={`notice ${tone}`} {...(live ? { role: live } : {})}>
      <Icon name={icons[tone]} />
      <div className="notice-body">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
