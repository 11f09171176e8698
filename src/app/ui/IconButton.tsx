/** A button that is only an icon: named for screen readers, explained by a tooltip. */
import type { ComponentProps } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  readonly label: string;
  readonly shortcut?: string;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly variant?: 'plain' | 'quiet' | 'primary';
  readonly size?: 'small' | 'normal';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

export function IconButton({ icon, label, shortcut, pressed, variant = 'quiet', size = 'normal', side = 'bottom', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={side}>
      <button type="button" aria-label={label} aria-pressed={pressed} className={classes(styles.button, styles[variant], styles[size], className)} {...rest}>
        <Icon name={icon} size={size === 'small' ? 15 : 18} />
      </button>
    </Tooltip>
  );
}
