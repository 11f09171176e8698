/** The lessons with the learner's progress, beside every page. */
import { lessons } from '../../lessons/catalog';
import { formatPercent } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { boardHref, homeHref, lessonHref, settingsHref, useRoute } from '../routes';
import { doneShare, useProgress } from '../store/progress';
import { classes } from '../ui/classes';
import { Icon, type IconName } from '../ui/Icon';
import { Progress } from '../ui/Progress';
import { messages } from './messages';
import styles from './Rail.module.css';

/** `narrow` shows icons and numbers only; `onGo` is called when the learner follows a link. */
export function Rail({ narrow = false, onGo }: { readonly narrow?: boolean; readonly onGo?: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const route = useRoute();
  const progress = useProgress((s) => s.lessons);
  return (
    <nav className={classes(styles.rail, narrow && styles.narrow)} aria-label={t('lessons')}>
      <RailPage href={homeHref} icon="home" label={t('home')} current={route.page === 'home'} onGo={onGo} />
      <ol className={styles.list}>
        {lessons.map(({ slug, number, title }) => {
          const share = doneShare(progress[slug]);
          const current = route.page === 'lesson' && route.slug === slug;
          return (
            <li key={slug}>
              <a href={lessonHref(slug)} className={styles.item} aria-current={current ? 'page' : undefined} title={narrow ? title[language] : undefined} onClick={onGo}>
                <span className={styles.number}>{number}</span>
                <span className={styles.label}>{title[language]}</span>
                <Progress className={styles.progress} tone="good" value={share} label={t('progress', { lesson: title[language], percent: formatPercent(share) })} />
              </a>
            </li>
          );
        })}
      </ol>
      <RailPage href={boardHref} icon="chart" label={t('board')} current={route.page === 'board'} onGo={onGo} />
      <RailPage href={settingsHref} icon="settings" label={t('settings')} current={route.page === 'settings'} onGo={onGo} />
    </nav>
  );
}

interface RailPageProps {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly current: boolean;
  readonly onGo: (() => void) | undefined;
}

function RailPage({ href, icon, label, current, onGo }: RailPageProps) {
  return (
    <a href={href} className={styles.item} aria-current={current ? 'page' : undefined} title={label} onClick={onGo}>
      <span className={styles.number}>
        <Icon name={icon} size={17} />
      </span>
      <span className={styles.label}>{label}</span>
    </a>
  );
}
