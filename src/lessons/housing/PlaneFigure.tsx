import { useMemo, type ReactElement } from 'react';
import { ContourPlot } from '../../charts/contour/ContourPlot';
import { Scatter3D } from '../../charts/scatter3d/Scatter3D';
import { Notice } from '../figure/Notice';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { columnLabels } from './columns';
import { CourseTable } from './CourseTable';
import { messages } from './messages';
import { lossOverSlopes, slopeRange } from './surface';
import { useHouses } from './useHouses';
import { pathOf, weightsOf } from './weights';

const shownPaths = 4;

/** The plane of the newest run among the points, the ways of the last few runs down the bowl, and the course's numbers. */
export function PlaneFigure({ language, dataset, runs }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const asked = useHouses(dataset, 2);
  const houses = asked.state === 'ready' ? asked.answer : null;
  const surface = useMemo(() => houses && lossOverSlopes(houses), [houses]);
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  if (!houses || !surface) return <Notice asked={{ state: 'loading' }} language={language} />;
  const [run] = runs;
  const [intercept = 0, xSlope = 0, ySlope = 0] = weightsOf(run, 3);
  const [xLabel = '', yLabel = '', zLabel = ''] = columnLabels(houses.columns, language, true);
  const shown = runs.slice(0, shownPaths);
  return (
    <div className={styles.figure}>
      <div className={styles.pair}>
        <Scatter3D
          title={t('planeTitle')} language={language} x={houses.scaled[0] ?? []} y={houses.scaled[1] ?? []} z={houses.scaled[2] ?? []}
          xLabel={xLabel} yLabel={yLabel} zLabel={zLabel} color="var(--ink-2)" height={360}
          planes={[{ label: run?.name ?? t('start'), color: run?.color ?? 'var(--accent)', intercept, xSlope, ySlope }]}
        />
        <ContourPlot
          title={t('contourTitle')} language={language} surface={surface} surfaceKey="housing1" range={slopeRange} xLabel="w₁" yLabel="w₂" height={360}
          paths={shown.map((r) => ({ id: r.id, label: r.name, color: r.color, ...pathOf(r, 'w1', 'w2') }))}
          version={shown.reduce((sum, r) => sum + r.version, 0)}
          minima={[{ x: houses.best[1] ?? 0, y: houses.best[2] ?? 0, label: t('leastSquares') }]}
        />
      </div>
      <CourseTable language={language} houses={houses} run={run} />
    </div>
  );
}
