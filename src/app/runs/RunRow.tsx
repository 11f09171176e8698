import { memo } from 'react';
import type { RunId } from '../../engine/protocol';
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
import { isOver, type RunOutline } from './record';
import { seriesOf } from './seriesBook';
import styles from './RunRow.module.css';
import { useRunActions } from './useRunActions';
import { useRunRecord, useSeriesVersion } from './useRunViews';

interface RunRowProps {
  readonly run: RunOutline;
  readonly onRename: (run: RunOutline) => void;
}

/** One run in the drawer. */
export const RunRow = memo(function RunRow({ run, onRename }: RunRowProps) {
  const t = useMessages(drawerMessages);
  const language = useLanguage();
  const actions = useRunActions(run, onRename);
  const name = runName(run, language);
  const color = runColor(run);
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
        <small>[{run.order}] <RunState run={run.id} /></small>
      </div>
      <div className={styles.result}>
        <RunResult run={run.id} />
        <RowCurve run={run.id} color={color} name={name} />
      </div>
      <Menu trigger={<IconButton size="small" icon="more" label={t('actions', { name })} />} items={actions} />
    </li>
  );
});

/** "running · step 120", "done · 2 minutes ago · 18 s" */
function RunState({ run }: { readonly run: RunId }) {
  const t = useMessages(drawerMessages);
  const phase = useMessages(phaseMessages);
  const language = useLanguage();
  const now = useNow();
  const record = useRunRecord(run);
  if (!record) return null;
  const when = isOver(record.phase)
    ? [formatAgo(record.createdAt, now, language), ...(record.progress ? [formatDuration(record.progress.seconds, language)] : [])]
    : [t('step', { step: formatCount(record.progress?.step ?? 0, language) })];
  return [phase(record.phase), ...when].join(' · ');
}

/** The most telling of the last values. */
function RunResult({ run }: { readonly run: RunId }) {
  const language = useLanguage();
  const latest = useRunRecord(run)?.latest ?? {};
  const telling = ['val_acc', 'acc', 'loss'].find((m) => latest[m] !== undefined);
  if (telling === undefined) return null;
  const value = latest[telling] ?? Number.NaN;
  return <span title={metricLabel(telling, language)}>{telling === 'loss' ? formatNumber(value) : formatShare(value)}</span>;
}

/** The loss so far; nothing before its first value. */
function RowCurve({ run, color, name }: { readonly run: RunId; readonly color: string; readonly name: string }) {
  const language = useLanguage();
  const version = useSeriesVersion([run]);
  const { values } = seriesOf(run).curve('loss');
  if (values.length === 0) return null;
  return <Sparkline label={`${name}: ${metricLabel('loss', language)}`} language={language} values={values} version={version} color={color} width={56} height={16} />;
}
