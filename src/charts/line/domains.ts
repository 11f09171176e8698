import { logTicks, niceDomain, niceStep, ticks } from '../../engine/stats/ticks';

export interface AxisPlan {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly step: number;
  readonly log: boolean;
}

/**
 * The x axis from the first point to a round number at or after the last, so that a growing curve moves the axis in
 * jumps of at most a tenth instead of at every point.
 */
export function planX(low: number, high: number, width: number): AxisPlan {
  const from = Number.isFinite(low) ? Math.min(low, high) : 0;
  const reached = Number.isFinite(high) ? high : 1;
  const grain = niceStep(reached - from, 20);
  const to = grain > 0 ? Math.ceil(reached / grain - 1e-9) * grain : from + 1;
  const start = grain > 0 && from < grain ? Math.min(0, from) : from;
  const count = Math.max(2, Math.floor(width / 90));
  return { domain: [start, to], ticks: ticks(start, to, count), step: niceStep(to - start, count), log: false };
}

/** @param low,high range of the drawn values; for `log` of the positive ones. */
export function planY(low: number, high: number, height: number, log: boolean): AxisPlan {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { domain: [0, 1], ticks: [0, 0.5, 1], step: 0.5, log: false };
  if (log && low > 0) {
    const domain: [number, number] = low === high ? [low / 2, high * 2] : [roundLog(low, Math.floor), roundLog(high, Math.ceil)];
    return { domain, ticks: thin(logTicks(...domain), Math.max(2, Math.floor(height / 28))), step: 0, log: true };
  }
  const count = Math.max(2, Math.floor(height / 48));
  const domain = niceDomain(low, high, count);
  return { domain, ticks: ticks(...domain, count), step: niceStep(domain[1] - domain[0], count), log: false };
}

/** The next 1, 2 or 5 times a power of ten below (floor) or above (ceil). */
function roundLog(value: number, round: (x: number) => number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const leads = [1, 2, 5, 10];
  const lead = value / decade;
  const found = round === Math.floor ? leads.findLast((l) => l <= lead * (1 + 1e-9)) : leads.find((l) => l >= lead * (1 - 1e-9));
  return (found ?? 1) * decade;
}

function thin(all: readonly number[], most: number): number[] {
  const every = Math.ceil(all.length / most);
  return all.filter((_, i) => i % every === 0);
}
