/** Round numbers for axes: steps of 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems). */

/** The 1, 2 or 5 times a power of ten nearest to range / count (by ratio); 0 for an empty range. */
export function niceStep(range: number, count: number): number {
  const raw = range / Math.max(1, count);
  if (!(raw > 0) || !Number.isFinite(raw)) return 0;
  const exponent = Math.floor(Math.log10(raw));
  const lead = raw / 10 ** exponent;
  const nice = lead < Math.SQRT2 ? 1 : lead < Math.sqrt(10) ? 2 : lead < Math.sqrt(50) ? 5 : 10;
  // Powers of ten below 1 are not exact: dividing by the exact inverse is.
  return exponent < 0 ? nice / 10 ** -exponent : nice * 10 ** exponent;
}

/** About `count` round numbers inside [low, high], ascending. */
export function ticks(low: number, high: number, count: number): number[] {
  if (low === high) return [low];
  const step = niceStep(high - low, count);
  if (step === 0) return [];
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => multiple(first + i, step));
}

/** [low, high] widened to whole steps; a single value gets room on both sides. */
export function niceDomain(low: number, high: number, count: number): [number, number] {
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) / 2;
    return niceDomain(low - room, high + room, count);
  }
  const step = niceStep(high - low, count);
  if (step === 0) return [low, high];
  return [multiple(Math.floor(low / step + 1e-9), step), multiple(Math.ceil(high / step - 1e-9), step)];
}

/** Powers of ten inside [low, high]; below three of them, also their 2 and 5 fold. Needs 0 < low <= high, else []. */
export function logTicks(low: number, high: number): number[] {
  if (!(low > 0) || !(high >= low) || !Number.isFinite(high)) return [];
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  const all = (leads: readonly number[]): number[] => {
    const found: number[] = [];
    for (let e = from; e <= to; e++) for (const lead of leads) found.push(e < 0 ? lead / 10 ** -e : lead * 10 ** e);
    return found.filter((tick) => tick >= low * (1 - 1e-12) && tick <= high * (1 + 1e-12));
  };
  const decades = all([1]);
  return decades.length >= 3 ? decades : all([1, 2, 5]);
}

/** index * step without the error of the last bits: 3 * 0.1 is 0.3. */
function multiple(index: number, step: number): number {
  if (index === 0) return 0;
  return step < 1 ? index / Math.round(1 / step) : index * step;
}
