/** All lessons with progress, and a search over them in both languages. */
import { useId, useState } from 'react';
import { lessons, type LessonEntry } from '../../lessons/catalog';
import { useLanguage, useMessages } from '../i18n/messages';
import { lessonHref } from '../routes';
import { search } from '../shell/match';
import { doneShare, solvedIn, useProgress } from '../store/progress';
import { Icon } from '../ui/Icon';
import { Progress } from '../ui/Progress';
import styles from './LessonList.module.css';
import { messages } from './messages';

export function LessonList() {
  const t = useMessages(messages);
  const id = useId();
  const [query, setQuery] = useState('');
  const found = search(lessons, query, ({ title, summary, slug, number }) => [title, summary, slug, String(number)]);
  return (
    <>
      <div className={styles.search}>
        <Icon name="search" size={16} />
        <input id={id} type="search" aria-label={t('search')} placeholder={t('searchPrompt')} value={query} onChange={(event) => setQuery(event.target.value)} />
      </div>
      <ul className={styles.list}>
        {found.map((lesson) => (
          <LessonCard key={lesson.slug} lesson={lesson} />
        ))}
      </ul>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : styles.empty}>
        {found.length === 0 ? t('searchEmpty', { query }) : ''}
      </p>
    </>
  );
}

function LessonCard({ lesson: { slug, number, title, summary } }: { readonly lesson: LessonEntry }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const progress = useProgress((s) => s.lessons[slug]);
  const share = doneShare(progress);
  const state = !progress || share === 0 ? t('notStarted') : share === 1 ? t('complete') : t('done', { done: progress.done.length, total: progress.total });
  return (
    <li className={styles.card}>
      <span className={styles.number} aria-hidden="true">{number}</span>
      <div className={styles.text}>
        <h3>
          <a href={lessonHref(slug)}>{title[language]}</a>
        </h3>
        <p>{summary[language]}</p>
        <div className={styles.progress}>
          <Progress tone="good" value={share} label={`${title[language]}: ${state}`} />
          <small>{state}</small>
          {progress && progress.tasks.length > 0 && <small>{t('exercises', { done: solvedIn(progress, progress.tasks), total: progress.tasks.length })}</small>}
        </div>
      </div>
    </li>
  );
}
