import { useMessages } from '../i18n/messages';
import { hrefOf } from '../routes';
import { ButtonLink } from '../ui/Button';
import { DigitFigure } from './DigitFigure';
import { drawingRoute, trainingRoute } from './firstSteps';
import styles from './Hero.module.css';
import { messages } from './messages';

/** One line on what this is, and the two first things to do. */
export function Hero() {
  const t = useMessages(messages);
  const training = trainingRoute();
  const drawing = drawingRoute();
  return (
    <section className={styles.hero}>
      <div>
        <h1>{t('title')}</h1>
        <p className={styles.what}>{t('what')}</p>
        <p className={styles.actions}>
          {training && <ButtonLink variant="primary" size="large" icon="play" href={hrefOf(training)}>{t('start')}</ButtonLink>}
          {drawing && <ButtonLink size="large" icon="edit" href={hrefOf(drawing)}>{t('draw')}</ButtonLink>}
        </p>
        {training && <p className={styles.note}>{t('startNote')}</p>}
      </div>
      <DigitFigure label={t('figure')} />
    </section>
  );
}
