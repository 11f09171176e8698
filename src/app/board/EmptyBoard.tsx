import { trainingRoute } from '../home/firstSteps';
import { useMessages } from '../i18n/messages';
import { hrefOf } from '../routes';
import { ButtonLink } from '../ui/Button';
import { boardMessages } from './messages';
import styles from './EmptyBoard.module.css';
import { OpenFilesButton } from './OpenFilesButton';

/** What the board is for, while there is nothing on it. */
export function EmptyBoard({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useMessages(boardMessages);
  const training = trainingRoute();
  return (
    <section className={styles.empty} aria-labelledby="board-empty">
      <Sketch />
      <h2 id="board-empty">{t('emptyTitle')}</h2>
      <p>{t('emptyWhy')}</p>
      <div className={styles.ways}>
        <OpenFilesButton variant="primary" onFiles={onFiles} />
        {training && <ButtonLink href={hrefOf(training)} icon="play">{t('train')}</ButtonLink>}
      </div>
      <p className={styles.small}>{t('dropHint')}<br />{t('kept')}</p>
    </section>
  );
}

/** Two curves over a grid: what will be here. */
function Sketch() {
  return (
    <svg className={styles.sketch} viewBox="0 0 220 96" aria-hidden="true">
      <path className={styles.grid} d="M0 24H220M0 48H220M0 72H220M0 95H220" />
      <path className={styles.first} d="M0 6C18 62 42 74 84 79S180 86 220 87" />
      <path className={styles.second} d="M0 14C34 30 52 56 96 64S176 70 220 72" />
    </svg>
  );
}
