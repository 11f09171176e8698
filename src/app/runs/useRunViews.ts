/** Runs as charts and figures see them: re-rendered at most once an animation frame, and only where they are shown. */
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RunId } from '../../engine/protocol';
import type { RunView } from '../../lessons/lesson';
import { formatParam } from '../i18n/format';
import { translator, useLanguage, type Language } from '../i18n/messages';
import { runsOfCell, useRuns } from '../store/runs';
import { runColor } from './color';
import { markMessages } from './messages';
import { runName } from './naming';
import type { RunMark, RunRecord } from './record';
import { seriesOf, subscribeSeries } from './seriesBook';

export function markLabel(mark: RunMark, language: Language): string {
  const t = translator(markMessages, language);
  return mark.kind === 'restart' ? t('restart') : t('tune', { to: formatParam(mark.to) });
}

/** The record and its points as one read-only view. */
function viewOf(record: RunRecord, language: Language, nameOf: typeof runName): RunView {
  const series = seriesOf(record.id);
  return {
    id: record.id,
    name: nameOf(record, language),
    color: runColor(record),
    spec: record.spec,
    phase: record.phase,
    progress: record.progress,
    latest: record.latest,
    marks: record.marks.map((mark) => ({ step: mark.step, label: markLabel(mark, language) })),
    version: record.revision + series.version,
    curve: (metric) => series.curve(metric),
  };
}

/** A number that grows, at most once a frame, when points of one of the runs have changed. */
export function useSeriesVersion(runs: readonly RunId[]): number {
  const key = runs.join(' ');
  // The list is made anew by every render; its contents rarely change.
  const ids = useMemo(() => key.split(' ').filter((id) => id !== '') as RunId[], [key]);
  const seen = useRef(0);
  const subscribe = useCallback((changed: () => void) => {
    const total = (): number => ids.reduce((sum, run) => sum + seriesOf(run).version, 0);
    const ends = ids.map((run) => subscribeSeries(run, () => {
      seen.current = total();
      changed();
    }));
    seen.current = total();
    return () => { for (const end of ends) end(); };
  }, [ids]);
  // The snapshot only moves on a frame: a render for another reason must not see newer points than its siblings.
  return useSyncExternalStore(subscribe, () => seen.current);
}

/** Views of the given runs, in that order. @param nameOf `racerName` where all are of one network */
export function useRunViews(records: readonly RunRecord[], nameOf = runName): readonly RunView[] {
  const language = useLanguage();
  const version = useSeriesVersion(records.map((r) => r.id));
  // `version` stands for the points, which grow in place.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => records.map((record) => viewOf(record, language, nameOf)), [records, language, version, nameOf]);
}

/** Records of the runs that a cell started, newest first. */
export function useCellRecords(lesson: string, cell: string): readonly RunRecord[] {
  return useRuns(useShallow((state) => runsOfCell(state, lesson, cell)));
}
