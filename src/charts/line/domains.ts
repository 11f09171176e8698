import { logTicks, niceDomain, niceStep, ticks } from '../../engine/stats/ticks';
import { timeStep, timeTicks } from '../../engine/stats/timeTicks';
import { formatDateTick, formatElapsed } from '../frame/clock';

export interface AxisPlan {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly step: number;
  readonly log: boolean;
  /** Writes a tick, where it is no plain number. */
  readonly format?: (value: number) => string;
}

/**
 * The x axis from the first point to a round number at or after the last, so that a growing curve moves the axis in
 * jumps of at most a tenth instead of at every point.
 */
export function planX(low: number, high: number, width: number): AxisPlan {
  const from = Number.isFinite(low) ? Math.min(low, high) : 0;
  const reached = Number.isFinite(high) ? high : 1;
  const grain = niceStep(reached - from, 20);
  if (grain === 0) return { domain: [from, from + 1], ticks: [from], step: from === 0 ? 1 : Math.abs(from), log: false };
  const to = Math.ceil(reached / grain - 1e-9) * grain;
  const start = from < grain ? Math.min(0, from) : from;
  const count = Math.max(2, Math.floor(width / 90));
  return { domain: [start, to], ticks: ticks(start, to, count), step: niceStep(to - start, count), log: false };
}

/** A logarithmic x axis. @param low,high range of the positive places; a linear axis where there is none */
export function planLogX(low: number, high: number, width: number): AxisPlan {
  return low > 0 && Number.isFinite(high) ? planLog(low, high, Math.max(2, Math.floor(width / 60))) : planX(0, 1, width);
}

/** An x axis of dates. @param low,high seconds since 1970 */
export function planDates(low: number, high: number, width: number): AxisPlan {
  if (!Number.isFinite(low)) return planX(0, 1, width);
  const [from, to] = low === high ? [low - 1, high + 1] : [low, high];
  const step = timeStep(to - from, Math.max(2, Math.floor(width / 90)));
  const origin = new Date(from * 1000).getTimezoneOffset() * 60;
  return { domain: [from, to], ticks: timeTicks(from, to, step, origin), step, log: false, format: (value) => formatDateTick(value, step) };
}

/** Seconds below this are told as they are, above it in minutes and hours. */
const longRun = 120;

/** An x axis of durations in seconds. */
export function planElapsed(low: number, high: number, width: number): AxisPlan {
  const plan = planX(low, high, width);
  const [from, to] = plan.domain;
  if (to - from <= longRun) return plan;
  const step = timeStep(to - from, Math.max(2, Math.floor(width / 90)));
  return { ...plan, ticks: timeTicks(from, to, step), step, format: formatElapsed };
}

/** @param low,high range of the drawn values; for `log` of the positive ones. */
export function planY(low: number, high: number, height: number, log: boolean): AxisPlan {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { domain: [0, 1], ticks: [0, 0.5, 1], step: 0.5, log: false };
  if (log && low > 0) return planLog(low, high, Math.max(2, Math.floor(height / 24)));
  const count = Math.max(2, Math.floor(height / 48));
  const domain = niceDomain(low, high, count);
  const step = niceStep(low === high ? domain[1] - domain[0] : high - low, count);
  return { domain, ticks: ticks(...domain, Math.round((domain[1] - domain[0]) / step)), step, log: false };
}

function planLog(low: number, high: number, mostTicks: number): AxisPlan {
  const domain: [number, number] = low === high ? [low / 2, high * 2] : [roundLog(low, Math.floor), roundLog(high, Math.ceil)];
  return { domain, ticks: thin(logTicks(...domain), mostTicks), step: 0, log: true };
}

/** The next 1, 2 or 5 times a power of ten below (floor) or above (ceil). */
function roundLog(value: number, round: (x: number) => number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const leads = [1, 2, 5, 10];
  const lead = value / decade;
  const found = round === Math.floor ? leads.findLast((l) => l <= lead * (1 + 1e-9)) : leads.find((l) => l >= lead * (1 - 1e-9));
  return (found ?? 1) * decade;
}

/** Powers of ten before anything else, where there is no room for all. */
function thin(all: readonly number[], most: number): readonly number[] {
  if (all.length <= most) return all;
  const decades = all.filter((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9);
  const kept = decades.length > 1 ? decades : all;
  const every = Math.ceil(kept.length / most);
  return kept.filter((_, i) => i % every === 0);
}
