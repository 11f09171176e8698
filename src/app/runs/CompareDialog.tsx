import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { LineChart } from '../../charts/line/LineChart';
import { experimentShort } from '../i18n/experiments';
import { formatCount, formatDuration, formatNumber, formatParam, formatShare } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { metricLabel } from '../i18n/metrics';
import { optionLabel, paramLabel } from '../i18n/params';
import { useRuns } from '../store/runs';
import { Dialog } from '../ui/Dialog';
import { Switch } from '../ui/Switch';
import { chartMarks, chartSeries } from './chartSeries';
import { metricRows, paramRows } from './comparison';
import styles from './CompareDialog.module.css';
import { drawerMessages, phaseMessages } from './messages';
import type { RunOutline, RunRecord } from './record';
import { useRunViews } from './useRunViews';

/** The ticked runs side by side: curves over one another, parameters and results in a table. */
export function CompareDialog({ runs: outlines, onClose }: { readonly runs: readonly RunOutline[]; readonly onClose: () => void }) {
  const t = useMessages(drawerMessages);
  const phase = useMessages(phaseMessages);
  const language = useLanguage();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const views = useRunViews(outlines);
  const runs = useRuns(useShallow((state) => outlines.flatMap(({ id }) => state.records[id] ?? [])));
  const version = views.reduce((sum, v) => sum + v.version, 0);
  const metrics = metricRows(runs);
  const params = paramRows(runs).filter((row) => row.differs || !onlyDifferent);
  const charted = metrics.filter((m) => m.role !== 'weight' && ['loss', 'acc', 'val_loss', 'val_acc'].includes(m.name));
  const rows: readonly (readonly [string, (run: RunRecord) => string])[] = [
    [t('state'), (r) => phase(r.phase)],
    [t('seed'), (r) => String(r.spec.seed)],
    [t('backend'), (r) => r.backend ?? '–'],
    [t('steps'), (r) => formatCount(r.progress?.step ?? 0, language)],
    [t('time'), (r) => (r.progress ? formatDuration(r.progress.seconds, language) : '–')],
  ];
  return (
    <Dialog open onClose={onClose} title={t('compareTitle')} size="full">
      <div className={styles.charts}>
        {charted.map(({ name, role }) => (
          <LineChart key={name} title={metricLabel(name, language)} language={language} series={chartSeries(views, [name], language)} marks={chartMarks(views)}
            version={version} syncId="compare" logY={role === 'loss'} format={formatNumber} height={200} />
        ))}
      </div>
      <Switch label={t('onlyDifferent')} checked={onlyDifferent} onChange={setOnlyDifferent} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways with many runs */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('compareTitle')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('run')}</th>
              {views.map((view, i) => (
                <th key={view.id} scope="col">
                  <span className={styles.swatch} style={{ '--series': view.color }} aria-hidden="true" />[{runs[i]?.order}] {view.name}
                  <small>{experimentShort(view.spec.experiment, language)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ name, role, values, best }) => (
              <tr key={name}>
                <th scope="row">{metricLabel(name, language)}</th>
                {values.map((value, i) => <td key={runs[i]?.id} data-best={i === best ? true : undefined}>{value === null ? '–' : role === 'accuracy' ? formatShare(value) : formatNumber(value)}</td>)}
              </tr>
            ))}
            {params.map(({ name, values, differs }) => (
              <tr key={name} data-differs={differs ? true : undefined}>
                <th scope="row">{paramLabel(name, language)}</th>
                {values.map((value, i) => <td key={runs[i]?.id}>{value === null ? '–' : typeof value === 'number' ? formatParam(value) : optionLabel(String(value), language)}</td>)}
              </tr>
            ))}
            {rows.map(([label, cell]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {runs.map((run) => <td key={run.id}>{cell(run)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
