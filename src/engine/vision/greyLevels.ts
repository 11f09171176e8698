/** Grey values 0..1 counted in 256 levels: mean, quantile, threshold. */
const levels = 256;

export function meanOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** How many values fall on each level; values outside 0..1 count at the ends. */
export function countLevels(values: Float32Array): Uint32Array {
  const counts = new Uint32Array(levels);
  for (const value of values) {
    const level = levelOf(value);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}

export function levelOf(value: number): number {
  return Math.min(levels - 1, Math.max(0, Math.round(value * (levels - 1))));
}

/** The grey below which `part` of the counted values lie. */
export function quantileOf(counts: Uint32Array, part: number): number {
  const rank = part * counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let level = 0; level < levels; level++) {
    below += counts[level] ?? 0;
    if (below > rank) return level / (levels - 1);
  }
  return 1;
}

/** Otsu's threshold ("A threshold selection method from gray-level histograms", 1979) and the means on both sides of it. */
export function otsu(values: Float32Array): { readonly threshold: number; readonly low: number; readonly high: number } {
  const counts = countLevels(values);
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let best = { threshold: 0, low: 0, high: 0 };
  let widest = 0;
  let below = 0;
  let sumBelow = 0;
  for (let level = 0; level < levels - 1; level++) {
    below += counts[level] ?? 0;
    sumBelow += level * (counts[level] ?? 0);
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const low = sumBelow / below;
    const high = (total - sumBelow) / above;
    const between = below * above * (high - low) ** 2;
    if (between > widest) {
      widest = between;
      best = { threshold: (level + 0.5) / (levels - 1), low: low / (levels - 1), high: high / (levels - 1) };
    }
  }
  return best;
}
