import type { ReactElement } from 'react';
import { DataTable } from '../../charts/table/DataTable';
import { quadraticAt } from '../../engine/stats/linear';
import { four } from '../figure/numbers';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps, RunView } from '../lesson';
import { courseLosses, courseWeights } from './course';
import type { Houses } from './houses';
import { messages } from './messages';

/** The metric's value at the end of an epoch, counted from 1; null where the run has not got there. */
export function valueAtEpoch(run: RunView | undefined, metric: string, epoch: number): number | null {
  if (!run) return null;
  const { steps, values } = run.curve(metric);
  const stepsPerEpoch = run.progress?.stepsPerEpoch ?? 1;
  const at = steps.indexOf(epoch * stepsPerEpoch);
  return at < 0 ? null : (values[at] ?? null);
}

const comparable = (run: RunView): boolean => run.spec.params['descent'] === 'batch' && run.spec.params['learningRate'] === 0.01 && run.marks.length === 0;

/** The course's recorded numbers, the newest run's own, and the exact solution. */
export function CourseTable({ language, houses, run }: Pick<FigureProps, 'language'> & { readonly houses: Houses; readonly run: RunView | undefined }): ReactElement {
  const t = wordsOf(messages, language);
  const format = (value: string | number): string => (typeof value === 'number' ? four(value) : value);
  return (
    <>
      <DataTable
        title={t('courseTitle')} language={language}
        columns={[
          { id: 'quantity', label: t('quantity') },
          { id: 'course', label: t('course'), numeric: true, format },
          { id: 'run', label: t('thisRun'), numeric: true, format },
          { id: 'exact', label: t('leastSquares'), numeric: true, format },
        ]}
        rows={[
          ...courseLosses.map(({ epoch, loss }) => ({
            id: `loss${epoch}`,
            cells: { quantity: t('lossAt', { epoch }), course: loss, run: valueAtEpoch(run, 'loss', epoch), exact: epoch === 500 ? quadraticAt(houses.loss, houses.best) : null },
          })),
          { id: 'w1', cells: { quantity: t('weightArea'), course: courseWeights.area, run: valueAtEpoch(run, 'w1', courseWeights.epoch), exact: houses.best[1] ?? null } },
          { id: 'w2', cells: { quantity: t('weightBedrooms'), course: courseWeights.bedrooms, run: valueAtEpoch(run, 'w2', courseWeights.epoch), exact: houses.best[2] ?? null } },
        ]}
      />
      {run && !comparable(run) && <p className={styles.note}>{t('notComparable')}</p>}
      <p className={styles.small}>{t('courseNote')}</p>
    </>
  );
}
