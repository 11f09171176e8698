/** A panel from the side over the page, for what stands beside it where there is room. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { classes } from './classes';
import styles from './Drawer.module.css';
import { IconButton } from './IconButton';
import { messages } from './messages';
import overlay from './Overlay.module.css';

export interface DrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly side?: 'left' | 'right';
  readonly children: ReactNode;
}

export function Drawer({ open, onClose, title, side = 'right', children }: DrawerProps) {
  const t = useMessages(messages);
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={overlay.scrim} />
        <Base.Popup className={classes(styles.drawer, styles[side])} ref={popup} initialFocus={popup}>
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <IconButton icon="close" label={t('close')} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
