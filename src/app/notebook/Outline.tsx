import { useMemo } from 'react';
import type { Lesson } from '../../lessons/lesson';
import { useLanguage, useMessages } from '../i18n/messages';
import { lessonHref } from '../routes';
import { useProgress } from '../store/progress';
import { Icon } from '../ui/Icon';
import { pageMessages } from './messages';
import styles from './Outline.module.css';
import { outlineOf } from './outlineOf';

/** The lesson's parts, with a tick on those that are read or run. */
export function Outline({ lesson }: { readonly lesson: Lesson }) {
  const t = useMessages(pageMessages);
  const language = useLanguage();
  const done = useProgress((s) => s.lessons[lesson.slug]?.done);
  const parts = useMemo(() => outlineOf(lesson, language), [lesson, language]);
  if (parts.length < 2) return null;
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <ol>
        {parts.map(({ cell, title }) => (
          <li key={cell}>
            <a href={lessonHref(lesson.slug, cell)}>{title}</a>
            {done?.includes(cell) && <Icon name="check" />}
          </li>
        ))}
      </ol>
    </nav>
  );
}
