import { smooth } from '../../../engine/stats/smooth';

const weight = 0.9;
const fewest = 20;

/** The losses of a range test without their noise. */
export const smoothedLosses = (losses: Float64Array): Float64Array => smooth(losses, weight);

/**
 * The rate at which a range test's smoothed loss falls fastest over the logarithm of the rate; null while the test is too
 * short or the loss never falls. S. Gugger, "How do you find a good learning rate", 2018, after L. Smith's range test.
 */
export function suggestRate(rates: Float64Array, losses: Float64Array): number | null {
  const smoothed = smoothedLosses(losses);
  const count = Math.min(rates.length, smoothed.length);
  if (count < fewest) return null;
  const reach = Math.max(2, Math.round(count / 40));
  let [steepest, at] = [0, -1];
  for (let i = reach; i < count - reach; i++) {
    const [from, to] = [i - reach, i + reach];
    const slope = ((smoothed[to] ?? 0) - (smoothed[from] ?? 0)) / Math.log((rates[to] ?? 1) / (rates[from] ?? 1));
    if (slope < steepest) [steepest, at] = [slope, i];
  }
  return rates[at] ?? null;
}
