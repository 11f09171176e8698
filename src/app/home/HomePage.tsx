/** First page: what this is, the first step, and the way back to where the learner was. */
import { lessons } from '../../lessons/catalog';
import { useMessages } from '../i18n/messages';
import { DeviceFacts } from '../shell/DeviceDialog';
import { ContinueCard } from './ContinueCard';
import { Hero } from './Hero';
import styles from './HomePage.module.css';
import { LessonList } from './LessonList';
import { messages } from './messages';
import { RecentRuns } from './RecentRuns';

export function HomePage() {
  const t = useMessages(messages);
  return (
    <div className={styles.page}>
      <Hero />
      <ContinueCard />
      <section aria-labelledby="home-lessons">
        <h2 id="home-lessons">{t('lessons')}</h2>
        {lessons.length > 0 ? <LessonList /> : <p>{t('noLessons')}</p>}
      </section>
      <div className={styles.pair}>
        <section aria-labelledby="home-runs">
          <h2 id="home-runs">{t('runs')}</h2>
          <RecentRuns />
        </section>
        <section aria-labelledby="home-device">
          <h2 id="home-device">{t('device')}</h2>
          <DeviceFacts />
        </section>
      </div>
    </div>
  );
}
