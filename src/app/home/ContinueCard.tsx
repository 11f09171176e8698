import { lessons } from '../../lessons/catalog';
import { formatAgo } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { lessonHref } from '../routes';
import { useProgress } from '../store/progress';
import { Icon } from '../ui/Icon';
import styles from './ContinueCard.module.css';
import { messages } from './messages';
import { useNow } from './useNow';

/** The way back to the cell last visited; nothing for a first visit. */
export function ContinueCard() {
  const t = useMessages(messages);
  const language = useLanguage();
  const now = useNow();
  const last = useProgress((s) => s.last);
  const lesson = last && lessons.find(({ slug }) => slug === last.slug);
  if (!lesson) return null;
  return (
    <a className={styles.card} href={lessonHref(last.slug, last.cell)}>
      <span>
        <small>{t('continue')}</small>
        <b>
          {lesson.number} · {lesson.title[language]}
        </b>
        <small>{t('continueAgo', { ago: formatAgo(last.at, now, language) })}</small>
      </span>
      <Icon name="arrowRight" />
    </a>
  );
}
