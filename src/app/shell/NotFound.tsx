import { useMessages } from '../i18n/messages';
import { homeHref } from '../routes';
import { ButtonLink } from '../ui/Button';
import { messages } from './messages';
import styles from './NotFound.module.css';

/** For an address that leads nowhere. */
export function NotFound({ path }: { readonly path: string }) {
  const t = useMessages(messages);
  return (
    <section className={styles.page}>
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundWhy', { path })}</p>
      <ButtonLink href={homeHref} variant="primary">{t('goHome')}</ButtonLink>
    </section>
  );
}
