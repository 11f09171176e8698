/** Actions or choices that unfold from a button. */
import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  /** Given for choices: exactly one of them is checked. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** A Button or IconButton. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
}

export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  const chosen = items.find((item) => item.checked);
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {chosen ? (
              <Base.RadioGroup value={chosen.id} onValueChange={(id: string) => items.find((item) => item.id === id)?.onSelect()}>
                {items.map((item) => (
                  <Base.RadioItem key={item.id} value={item.id} closeOnClick disabled={item.disabled ?? false} className={styles.item}>
                    <MenuFace item={item} />
                  </Base.RadioItem>
                ))}
              </Base.RadioGroup>
            ) : (
              items.map((item) => (
                <Base.Item key={item.id} disabled={item.disabled ?? false} className={classes(styles.item, item.danger && styles.danger)} onClick={item.onSelect}>
                  <MenuFace item={item} />
                </Base.Item>
              ))
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuFace({ item }: { readonly item: MenuItem }) {
  return (
    <>
      <span className={styles.icon}>{item.icon && <Icon name={item.icon} size={16} />}</span>
      <span className={styles.label}>{item.label}</span>
      {item.checked && <Icon name="check" size={14} />}
      {item.shortcut !== undefined && <kbd>{item.shortcut}</kbd>}
    </>
  );
}
