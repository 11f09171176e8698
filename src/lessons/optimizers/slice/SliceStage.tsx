import { useMemo, type ReactElement } from 'react';
import { ContourPlot } from '../../../charts/contour/ContourPlot';
import { PlaybackBar } from '../../../charts/playback/PlaybackBar';
import { usePlayback } from '../../../charts/playback/usePlayback';
import { Surface3D } from '../../../charts/surface3d/Surface3D';
import type { SurfacePath } from '../../../charts/surface3d/props';
import type { LossSlice } from '../../../engine/declarations/lossSlice';
import { four, whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language, RunView } from '../../lesson';
import { surfaceGrid, valueOn } from './gridSurface';
import { messages } from './messages';
import { RacerTable } from './RacerTable';

export interface SliceStageProps {
  readonly slice: LossSlice;
  /** In the order of the slice's paths. */
  readonly runs: readonly RunView[];
  readonly pictures: number;
  readonly working: boolean;
  readonly language: Language;
}

const stepMs = 400;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The slice from above and in three dimensions, with the racers up to the place that the slider shows. */
export function SliceStage({ slice, runs, pictures, working, language }: SliceStageProps): ReactElement {
  const t = wordsOf(messages, language);
  const count = Math.max(0, ...slice.paths.map(({ steps }) => steps.length));
  const playback = usePlayback(count, stepMs, 'end');
  const shown = playback.position + 1;
  const grid = useMemo(() => (slice.size > 0 ? surfaceGrid(slice) : null), [slice]);
  const paths = useMemo<readonly SurfacePath[]>(() => slice.paths.map((path, p) => {
    const run = runs[p];
    const [x, y] = [path.x.slice(0, shown), path.y.slice(0, shown)];
    return { id: run?.id ?? String(p), label: run?.name ?? '', color: run?.color ?? '', x, y, z: x.map((at, i) => (grid ? valueOn(grid, at, y[i] ?? NaN) : NaN)) };
  }), [slice, runs, shown, grid]);
  const step = Math.max(0, ...slice.paths.map(({ steps }) => steps[Math.min(shown, steps.length) - 1] ?? 0));
  return (
    <>
      <dl className={figure.facts}>
        {slice.share !== null && <div><dt>{t('share')}</dt><dd>{percent(slice.share)}</dd></div>}
        <div><dt>{t('centreLoss')}</dt><dd>{four(slice.centreLoss)}</dd></div>
        <div><dt>{t('grid')}</dt><dd>{slice.size > 0 ? `${slice.size} × ${slice.size}` : '–'}</dd></div>
      </dl>
      {working && <p className={figure.small} role="status">{t('progress', { computed: whole(slice.computed), total: whole(slice.total) })}</p>}
      <PlaybackBar playback={playback} count={count} language={language} at={t('at', { step: whole(step) })} />
      {grid && (
        <div className={figure.pair}>
          <ContourPlot
            title={t('contour', { count: whole(pictures) })} language={language} height={400} heights="logarithmic"
            surface={(x, y) => valueOn(grid, x, y)} surfaceKey={`${slice.size} ${slice.computed} ${slice.x.join()}`} range={slice}
            xLabel={t('first')} yLabel={t('second')} paths={paths} version={shown}
          />
          <Surface3D title={t('view3d')} language={language} height={400} grid={grid} heights="logarithmic" xLabel={t('first')} yLabel={t('second')} zLabel={t('loss')} paths={paths} />
        </div>
      )}
      <RacerTable slice={slice} runs={runs} grid={grid} shown={shown} language={language} />
    </>
  );
}
