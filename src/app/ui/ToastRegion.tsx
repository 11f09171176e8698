/** Where notices appear; read out by screen readers without taking the focus. */
import { useEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from './Button';
import { classes } from './classes';
import { IconButton } from './IconButton';
import { messages } from './messages';
import styles from './ToastRegion.module.css';
import { chooseAction, closeToast, durationOf, useToasts, type ShownToast } from './toasts';

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

// A notice under the pointer or with the focus in it stays; looked at again after this many milliseconds.
const heldMs = 2_000;

function ToastItem({ notice, closeLabel }: { readonly notice: ShownToast; readonly closeLabel: string }) {
  const item = useRef<HTMLLIElement>(null);
  const duration = durationOf(notice);
  useEffect(() => {
    if (duration === null) return undefined;
    const end = () => {
      if (item.current?.matches(':hover, :focus-within')) timer = setTimeout(end, heldMs);
      else closeToast(notice.id);
    };
    let timer = setTimeout(end, duration);
    return () => clearTimeout(timer);
  }, [duration, notice.id]);
  const { action } = notice;
  return (
    <li ref={item} className={classes(styles.toast, notice.tone && styles[notice.tone])}>
      <span className={styles.text}>{notice.text}</span>
      {action && (
        <Button
          size="small"
          onClick={() => chooseAction(notice.id)}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={closeLabel} side="top" onClick={() => closeToast(notice.id)} />
    </li>
  );
}
