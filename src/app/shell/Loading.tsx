import { useMessages } from '../i18n/messages';
import { messages } from './messages';
import styles from './Loading.module.css';

/** While a part of the page arrives; appears only if that takes noticeable time. */
export function Loading() {
  const t = useMessages(messages);
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  );
}
