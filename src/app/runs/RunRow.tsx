import { memo } from 'react';
import { Sparkline } from '../../charts/sparkline/Sparkline';
import { formatAgo, formatCount, formatDuration, formatNumber, formatShare } from '../i18n/format';
import { useNow } from '../home/useNow';
import { useLanguage, useMessages } from '../i18n/messages';
import { metricLabel } from '../i18n/metrics';
import { lessonHref } from '../routes';
import { IconButton } from '../ui/IconButton';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { controller } from '../engine/studio';
import { runColor } from './color';
import { drawerMessages, phaseMessages } from './messages';
import { runName } from './naming';
import { isOver, type RunRecord } from './record';
import { seriesOf } from './seriesBook';
import styles from './RunRow.module.css';
import { useRunActions } from './useRunActions';
import { useSeriesVersion } from './useRunViews';

interface RunRowProps {
  readonly run: RunRecord;
  readonly onRename: () => void;
}

/** One run in the drawer. */
export const RunRow = memo(function RunRow({ run, onRename }: RunRowProps) {
  const t = useMessages(drawerMessages);
  const phase = useMessages(phaseMessages);
  const language = useLanguage();
  const actions = useRunActions(run, onRename);
  const now = useNow();
  const name = runName(run, language);
  const color = runColor(run);
  const telling = ['val_acc', 'acc', 'loss'].find((m) => run.latest[m] !== undefined);
  const value = telling === undefined ? undefined : run.latest[telling];
  const when = isOver(run.phase)
    ? [formatAgo(run.createdAt, now, language), ...(run.progress ? [formatDuration(run.progress.seconds, language)] : [])]
    : [t('step', { step: formatCount(run.progress?.step ?? 0, language) })];
  return (
    <li className={styles.row}>
      <label className={styles.tick}>
        <input type="checkbox" checked={run.compared} onChange={(e) => { controller.compare(run.id, e.target.checked); }} />
        <span className="visually-hidden">{t('compareOne', { name })}</span>
      </label>
      <span className={styles.swatch} style={{ '--series': color }} aria-hidden="true" />
      <div className={styles.what}>
        <span className={styles.name}>
          {run.lesson === null ? name : <a href={lessonHref(run.lesson, run.cell)}>{name}</a>}
          {run.pinned && <><Icon name="pin" /><span className="visually-hidden">{t('pinned')}</span></>}
        </span>
        <small>[{run.order}] {[phase(run.phase), ...when].join(' · ')}</small>
      </div>
      <div className={styles.result}>
        {value !== undefined && telling !== undefined && <span title={metricLabel(telling, language)}>{telling === 'loss' ? formatNumber(value) : formatShare(value)}</span>}
        <RowCurve run={run} color={color} name={name} />
      </div>
      <Menu trigger={<IconButton size="small" icon="more" label={t('actions', { name })} />} items={actions} />
    </li>
  );
});

/** The loss so far, redrawn once a frame at most. */
function RowCurve({ run, color, name }: { readonly run: RunRecord; readonly color: string; readonly name: string }) {
  const language = useLanguage();
  const version = useSeriesVersion([run.id]);
  const metric = run.latest['loss'] === undefined ? null : 'loss';
  if (metric === null) return null;
  return <Sparkline label={`${name}: ${metricLabel(metric, language)}`} language={language} values={seriesOf(run.id).curve(metric).values} version={version} color={color} width={56} height={16} />;
}
