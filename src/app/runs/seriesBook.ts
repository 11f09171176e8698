/** Every run's series by id, and who wants to hear of changes: at most once per animation frame, less often where drawing is slow. */
import type { RunId } from '../../engine/protocol';
import { createDrawingPace } from './drawingPace';
import { RunSeries } from './series';

const book = new Map<RunId, RunSeries>();
const listeners = new Map<RunId, Set<() => void>>();
const changed = new Set<RunId>();
const requestTelling = createDrawingPace(tell);

/** The series of a run, made empty on first asking. */
export function seriesOf(run: RunId): RunSeries {
  let series = book.get(run);
  if (!series) {
    series = new RunSeries();
    book.set(run, series);
  }
  return series;
}

export function forgetSeries(run: RunId): void {
  book.delete(run);
}

/** Calls `listener` on the animation frame after the run's points changed. Returns the way to stop it. */
export function subscribeSeries(run: RunId, listener: () => void): () => void {
  const set = listeners.get(run) ?? new Set();
  set.add(listener);
  listeners.set(run, set);
  return () => {
    set.delete(listener);
    if (set.size === 0) listeners.delete(run);
  };
}

/** To be called after a change of the run's series. */
export function announceSeries(run: RunId): void {
  changed.add(run);
  requestTelling();
}

function tell(): void {
  const runs = [...changed];
  changed.clear();
  const called = new Set<() => void>();
  for (const run of runs) for (const listener of listeners.get(run) ?? []) called.add(listener);
  // A chart of several runs listens once to each of them; it is told once a frame.
  for (const listener of called) listener();
}
