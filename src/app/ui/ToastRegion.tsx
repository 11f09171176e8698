/** Where notices appear; read out by screen readers without taking the focus. */
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from './Button';
import { classes } from './classes';
import { IconButton } from './IconButton';
import { messages } from './messages';
import styles from './ToastRegion.module.css';
import { closeToast, durationOf, useToasts, type ShownToast } from './toasts';

export function ToastRegion() {
  const t = useMessages(messages);
  const toasts = useToasts();
  return (
    <section className={styles.region} aria-label={t('notices')}>
      <ol className={styles.list} aria-live="polite" aria-relevant="additions">
        {toasts.map((notice) => (
          <ToastItem key={notice.id} notice={notice} closeLabel={t('close')} />
        ))}
      </ol>
    </section>
  );
}

function ToastItem({ notice, closeLabel }: { readonly notice: ShownToast; readonly closeLabel: string }) {
  const [held, setHeld] = useState(false);
  const duration = durationOf(notice);
  useEffect(() => {
    if (held || duration === null) return undefined;
    const timer = setTimeout(() => closeToast(notice.id), duration);
    return () => clearTimeout(timer);
  }, [held, duration, notice.id]);
  const { action } = notice;
  return (
    <li
      className={classes(styles.toast, notice.tone && styles[notice.tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{notice.text}</span>
      {action && (
        <Button
          size="small"
          onClick={() => {
            closeToast(notice.id);
            action.onSelect();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={closeLabel} side="top" onClick={() => closeToast(notice.id)} />
    </li>
  );
}
