/** A question or a tool over the page: holds the focus, closes on Escape and on a click outside, gives the focus back. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, type ReactNode, type RefObject } from 'react';
import { useMessages } from '../i18n/messages';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';
import { messages } from './messages';
import overlay from './Overlay.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Screen readers still hear the title. */
  readonly hideTitle?: boolean;
  readonly size?: 'small' | 'normal' | 'wide' | 'full';
  /** Buttons at the end, the confirming one last. */
  readonly actions?: ReactNode;
  /** Else the dialog itself, so that no button is pressed by accident. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function Dialog({ open, onClose, title, hideTitle = false, size = 'normal', actions, initialFocus, children }: DialogProps) {
  const t = useMessages(messages);
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={overlay.scrim} />
        <Base.Popup className={classes(styles.dialog, styles[size])} ref={popup} initialFocus={initialFocus ?? popup}>
          {hideTitle ? (
            <Base.Title className="visually-hidden">{title}</Base.Title>
          ) : (
            <header className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <IconButton icon="close" label={t('close')} onClick={onClose} />
            </header>
          )}
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
