/** Every run's series by id, and who draws them: told of changes in turns, as the drawing queue allows. */
import type { RunId } from '../../engine/protocol';
import { createDrawingQueue } from './drawingQueue';
import { RunSeries } from './series';

const book = new Map<RunId, RunSeries>();
const listeners = new Map<RunId, Set<() => void>>();
const queue = createDrawingQueue();

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

/** Calls `listener` in its turn after the run's points or progress changed. Returns the way to stop it. */
export function subscribeSeries(run: RunId, listener: () => void): () => void {
  const set = listeners.get(run) ?? new Set();
  set.add(listener);
  listeners.set(run, set);
  return () => {
    queue.cancel(listener);
    set.delete(listener);
    if (set.size === 0) listeners.delete(run);
  };
}

/** To be called after a change of the run's series or progress. A chart of several runs takes one turn for all of them. */
export function announceSeries(run: RunId): void {
  for (const listener of listeners.get(run) ?? []) queue.request(listener);
}
