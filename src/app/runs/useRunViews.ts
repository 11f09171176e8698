/** Runs as charts and figures see them: drawn anew when the drawing queue says so, and only where they are shown. */
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RunId } from '../../engine/protocol';
import type { RunView } from '../../lessons/lesson';
import { formatParam } from '../i18n/format';
import { translator, useLanguage, type Language } from '../i18n/messages';
import { outlineOf } from '../store/outline';
import { runById, runsOfCell, useRuns } from '../store/runs';
import { runColor } from './color';
import { markMessages } from './messages';
import { runName } from './naming';
import type { RunMark, RunOutline, RunRecord } from './record';
import { seriesOf, subscribeSeries } from './seriesBook';

export function markLabel(mark: RunMark, language: Language): string {
  const t = translator(markMessages, language);
  if (mark.kind !== 'tune') return t(mark.kind);
  return t(mark.param === 'momentum' ? 'tuneMomentum' : 'tune', { to: formatParam(mark.to) });
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

/** A number that grows, when it is this component's turn to draw, after points or the record of one of the runs have changed. */
export function useSeriesVersion(runs: readonly RunId[]): number {
  const key = runs.join(' ');
  // The list is made anew by every render; its contents rarely change.
  const ids = useMemo(() => key.split(' ').filter((id) => id !== '') as RunId[], [key]);
  const seen = useRef(0);
  const subscribe = useCallback((changed: () => void) => {
    const total = (): number => ids.reduce((sum, run) => sum + seriesOf(run).version + (runById(run)?.revision ?? 0), 0);
    const ends = ids.map((run) => subscribeSeries(run, () => {
      seen.current = total();
      changed();
    }));
    seen.current = total();
    return () => { for (const end of ends) end(); };
  }, [ids]);
  // The snapshot only moves in its turn: a render for another reason must not see newer points than its siblings.
  return useSyncExternalStore(subscribe, () => seen.current);
}

/** Views of the given runs, in that order. @param nameOf `racerName` where all are of one network */
export function useRunViews(runs: readonly RunOutline[], nameOf = runName): readonly RunView[] {
  const language = useLanguage();
  const version = useSeriesVersion(runs.map((r) => r.id));
  return useMemo(
    () => runs.flatMap(({ id }) => {
      const record = runById(id);
      return record ? [viewOf(record, language, nameOf)] : [];
    }),
    // `version` stands for the points and the progress, which are read here and now.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [runs, language, version, nameOf],
  );
}

/** The runs that a cell started, newest first. */
export function useCellRuns(lesson: string, cell: string): readonly RunOutline[] {
  return useRuns(useShallow((state) => runsOfCell(state, lesson, cell).map(outlineOf)));
}

/** A run with its progress, four times a second while it trains: for small components. */
export function useRunRecord(run: RunId | undefined): RunRecord | undefined {
  return useRuns((state) => (run === undefined ? undefined : state.records[run]));
}
