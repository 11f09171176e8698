import { takeOver } from '../engine/studio';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { runMessages } from './messages';
import styles from './RunBar.module.css';

/** In place of a cell's controls while another tab trains. */
export function ReaderNotice() {
  const t = useMessages(runMessages);
  return (
    <div className={styles.bar}>
      <span>{t('reader')}</span>
      <Button size="small" onClick={() => { void takeOver(); }}>{t('takeOver')}</Button>
    </div>
  );
}
