/** Where points of several kinds lie in time, and how that is written. */
import type { XAxisChoice } from '../line/series';
import { formatDate, formatElapsed } from './clock';
import { formatValue } from './number';

export type MomentAxis = Exclude<XAxisChoice, 'epoch'>;

export interface Moment {
  readonly step: number;
  /** Seconds since 1970. */
  readonly wallTime: number;
}

/** The point's place on the axis; durations count from `start`. */
export function placeOf(moment: Moment, axis: MomentAxis, start: number): number {
  if (axis === 'step') return moment.step;
  return axis === 'wall' ? moment.wallTime : moment.wallTime - start;
}

export function formatPlace(place: number, axis: MomentAxis): string {
  if (axis === 'step') return formatValue(place);
  return axis === 'wall' ? formatDate(place) : formatElapsed(place);
}
