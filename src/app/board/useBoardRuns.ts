/** Everything that the board can show, files first, then the studio's runs, newest first. */
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../i18n/messages';
import { runColor } from '../runs/color';
import { runName } from '../runs/naming';
import { isLive, type RunOutline } from '../runs/record';
import { seriesOf } from '../runs/seriesBook';
import { useSeriesVersion } from '../runs/useRunViews';
import { outlineOf } from '../store/outline';
import { listRuns, useRuns } from '../store/runs';
import type { BoardRun } from './boardRun';
import { useBoard, type BoardFile } from './boardStore';
import { emptyLog } from './emptyLog';
import { fileColor } from './fileColor';
import { studioScalars } from './studioLog';
import { useWeightVersion, weights } from './weights';

function ofFile({ id, log, hue }: BoardFile): BoardRun {
  return { id, name: log.name.replace(/^events\.out\.tfevents\./, ''), color: fileColor(hue), run: null, live: false, log };
}

export function useBoardRuns(): readonly BoardRun[] {
  const language = useLanguage();
  const files = useBoard((s) => s.files);
  const off = useBoard((s) => s.off);
  const outlines = useRuns(useShallow((state) => listRuns(state).map(outlineOf)));
  const points = useSeriesVersion(outlines.map(({ id }) => id));
  const looks = useWeightVersion();
  const ofStudio = useMemo(
    () => outlines.filter(({ id }) => !off.has(id)).map((run: RunOutline): BoardRun => ({
      id: run.id, name: `[${run.order}] ${runName(run, language)}`, color: runColor(run), run: run.id, live: isLive(run.phase),
      log: { ...emptyLog(run.id), scalars: studioScalars(run, (metric) => seriesOf(run.id).curve(metric)), histograms: weights.of(run.id) },
    })),
    // `points` and `looks` stand for what the series and the histories hold.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [outlines, off, language, points, looks],
  );
  const ofFiles = useMemo(() => files.map(ofFile), [files]);
  return useMemo(() => [...ofFiles, ...ofStudio], [ofFiles, ofStudio]);
}
