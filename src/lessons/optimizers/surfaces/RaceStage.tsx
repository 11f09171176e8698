import { useMemo, type ReactElement } from 'react';
import { ContourPlot } from '../../../charts/contour/ContourPlot';
import type { MovablePlace } from '../../../charts/contour/props';
import { LineChart } from '../../../charts/line/LineChart';
import { ClockBar } from '../../../charts/playback/ClockBar';
import { useStepClock } from '../../../charts/playback/useStepClock';
import { Surface3D } from '../../../charts/surface3d/Surface3D';
import type { SurfacePath } from '../../../charts/surface3d/props';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';
import { lossSeries } from './racePaths';
import type { SurfaceView } from './view';

interface RaceStageProps {
  readonly language: Language;
  readonly view: SurfaceView;
  readonly paths: readonly SurfacePath[];
  /** Of the race; a path may be shorter. */
  readonly stepCount: number;
  readonly start?: MovablePlace;
}

/** A race from above, in three dimensions and as curves, all at the same step. */
export function RaceStage({ language, view, paths, stepCount, start }: RaceStageProps): ReactElement {
  const t = wordsOf(messages, language);
  const steps = useStepClock(stepCount + 1);
  const series = useMemo(() => lossSeries(paths), [paths]);
  const minima = view.minima.map(([x, y]) => ({ x, y, label: t('minimum') }));
  const logY = Array.from(view.grid.values).every((value) => value >= 0);
  return (
    <div className={figure.figure}>
      <ClockBar clock={steps} count={stepCount + 1} language={language} at={(step) => t('stepOf', { step, count: stepCount })} />
      <div className={figure.pair}>
        <ContourPlot
          title={t('contour')} language={language} surface={view.surface.value} surfaceKey={view.key} range={view.range} xLabel="x" yLabel="y" height={400}
          paths={paths} version={0} minima={minima} heights={view.heights} steps={steps} {...(start ? { start } : {})}
        />
        <Surface3D title={t('view3d')} language={language} grid={view.grid} xLabel="x" yLabel="y" zLabel={t('loss')} heights={view.heights} paths={paths} steps={steps} height={400} />
      </div>
      <LineChart key={view.key} title={t('lossByStep')} language={language} series={series} version={0} xAxis={['step']} logY={logY} height={260} format={four} steps={steps} />
    </div>
  );
}
