import { declarationOf } from '../../../engine/declarations/catalog';
import type { RaceCell } from '../../../lessons/lesson';
import { formatCount, formatDuration, formatNumber, formatShare } from '../../i18n/format';
import { useLanguage, useMessages } from '../../i18n/messages';
import { metricLabel } from '../../i18n/metrics';
import { phaseMessages } from '../../runs/messages';
import { racerName } from '../../runs/naming';
import type { RunOutline } from '../../runs/record';
import { removeWithUndo } from '../../runs/removal';
import { useRunViews } from '../../runs/useRunViews';
import { IconButton } from '../../ui/IconButton';
import { raceMessages } from '../messages';
import { standingsOf } from './standings';
import styles from './StandingsTable.module.css';

/** The race as a table, best first. */
export function StandingsTable({ runs, cell }: { readonly runs: readonly RunOutline[]; readonly cell: Pick<RaceCell, 'target' | 'judgedBy'> }) {
  const { target, judgedBy } = cell;
  const t = useMessages(raceMessages);
  const phase = useMessages(phaseMessages);
  const language = useLanguage();
  const views = useRunViews(runs, racerName);
  const [first] = views;
  if (!first) return null;
  const standings = standingsOf(views, declarationOf(first.spec.experiment).metrics, target, judgedBy);
  const fastest = Math.min(...standings.map((s) => s.stepsToTarget ?? Number.POSITIVE_INFINITY));
  const judged = judgedBy?.at(-1);
  const orDash = (value: number | null, format: (v: number) => string): string => (value === null ? '–' : format(value));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways on narrow screens
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('optimizer')}</th>
            <th scope="col">{judged === undefined ? t('accuracy') : metricLabel(judged, language)}</th>
            <th scope="col">{t('bestAccuracy')}</th>
            <th scope="col">{t('loss')}</th>
            <th scope="col">{t('bestLoss')}</th>
            <th scope="col">{t('stepsTo', { target })}</th>
            <th scope="col">{t('msPerStep')}</th>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('state')}</th>
            <th><span className="visually-hidden">{t('removeColumn')}</span></th>
          </tr>
        </thead>
        <tbody>
          {standings.map((s) => (
            <tr key={s.run.id} data-first={s.rank === 1 && s.accuracy !== null ? true : undefined}>
              <td>{s.accuracy === null ? '–' : s.rank}</td>
              <th scope="row"><span className={styles.swatch} style={{ '--series': s.run.color }} aria-hidden="true" />{s.run.name}</th>
              <td className={styles.main}>{orDash(s.accuracy, formatShare)}</td>
              <td>{orDash(s.bestAccuracy, formatShare)}</td>
              <td>{orDash(s.loss, formatNumber)}</td>
              <td>{orDash(s.bestLoss, formatNumber)}</td>
              <td data-best={s.stepsToTarget !== null && s.stepsToTarget === fastest ? true : undefined}>{s.stepsToTarget === null ? t('never') : formatCount(s.stepsToTarget, language)}</td>
              <td>{orDash(s.msPerStep, (ms) => formatDuration(ms / 1000, language))}</td>
              <td>{formatCount(s.step, language)}</td>
              <td>{phase(s.run.phase)}</td>
              <td><IconButton size="small" icon="close" label={t('removeRacer', { name: s.run.name })} onClick={() => { removeWithUndo(s.run.id, s.run.name, language); }} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
