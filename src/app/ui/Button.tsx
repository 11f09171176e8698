/** A button with a text; as a link when it goes somewhere. */
import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';

interface Look {
  /** `primary` once in a view; `quiet` has no edge. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
}

export type ButtonProps = Look & ComponentProps<'button'>;

export function Button({ variant = 'plain', size = 'normal', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes(styles.button, styles[variant], styles[size], className)} {...rest}>
      <Face icon={icon}>{children}</Face>
    </button>
  );
}

export function ButtonLink({ variant = 'plain', size = 'normal', icon, className, children, ...rest }: Look & ComponentProps<'a'> & { readonly href: string }) {
  return (
    <a className={classes(styles.button, styles[variant], styles[size], className)} {...rest}>
      <Face icon={icon}>{children}</Face>
    </a>
  );
}

function Face({ icon, children }: { readonly icon: IconName | undefined; readonly children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </>
  );
}
