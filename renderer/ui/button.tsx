import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

type Properties = Omit<ButtonProps, 'children' | 'className' | 'style'> & {
  readonly look?: 'go' | 'plain' | 'quiet' | 'danger';
  readonly slim?: boolean;
  readonly icon?: IconName;
  /** The picture stands after the words (forward movement). */
  readonly iconAfter?: IconName;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A button with words; `look="go"` is the one obvious next step of a screen. */
export function Button({ look = 'plain', slim = false, icon, iconAfter, className, children, ...rest }: Properties) {
  const names = ['btn', look === 'plain' ? '' : look, slim ? 'slim' : '', className ?? ''].filter(Boolean).join(' ');
  return (
    <AriaButton {...rest} className={names}>
      {icon && <Icon name={icon} size={18} turns={icon === 'back' || icon === 'next' || icon === 'undo'} />}
      {children}
      {iconAfter && <Icon name={iconAfter} size={18} turns />}
    </AriaButton>
  );
}

type IconButtonProperties = Omit<ButtonProps, 'children' | 'className' | 'style'> & {
  readonly icon: IconName;
  readonly name: string;
};

/** A button that shows only a picture; `name` is what a screen reader says and a pointer reveals. */
export function IconButton({ icon, name, ...rest }: IconButtonProperties) {
  return (
    <AriaButton {...rest} className="btn quiet icon-only" aria-label={name}>
      <span title={name} className="icon-seat">
        <Icon name={icon} turns={icon === 'back' || icon === 'next'} />
      </span>
    </AriaButton>
  );
}
