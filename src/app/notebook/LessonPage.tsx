/** One lesson, from its address to its cells. */
import { Suspense, use, useState } from 'react';
import { lessons } from '../../lessons/catalog';
import type { Lesson } from '../../lessons/lesson';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { CellColumn } from './CellColumn';
import styles from './LessonPage.module.css';
import { pageMessages } from './messages';

interface LessonPageProps {
  readonly slug: string;
  /** The cell to show first. */
  readonly cell: string | null;
  /** The cell's experiment begins at once. */
  readonly start: boolean;
}

type Loading = Promise<Lesson | null>;

// A failed load becomes null, so that the page can offer another try.
const loadLesson = (slug: string): Loading => lessons.find((l) => l.slug === slug)?.load().catch(() => null) ?? Promise.resolve(null);

export function LessonPage({ slug, cell, start }: LessonPageProps) {
  const t = useMessages(pageMessages);
  const [loading, setLoading] = useState(() => loadLesson(slug));
  return (
    <Suspense fallback={<p className={styles.loading} role="status">{t('loading')}</p>}>
      <LoadedLesson loading={loading} cell={cell} start={start} onRetry={() => { setLoading(loadLesson(slug)); }} />
    </Suspense>
  );
}

function LoadedLesson({ loading, cell, start, onRetry }: { readonly loading: Loading; readonly cell: string | null; readonly start: boolean; readonly onRetry: () => void }) {
  const t = useMessages(pageMessages);
  const lesson = use(loading);
  if (lesson) return <CellColumn lesson={lesson} place={cell} start={start} />;
  return (
    <div className={styles.failed} role="alert">
      <h1>{t('failed')}</h1>
      <p>{t('failedText')}</p>
      <Button variant="primary" onClick={onRetry}>{t('retry')}</Button>
    </div>
  );
}
