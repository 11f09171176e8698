/** What theory says of a learning rate on a quadratic loss whose steepest curvature gives `largestRate` = 2 / lambda_max. */
export interface Forecast {
  /** What one step multiplies the distance by along the steepest direction: 1 - rate * lambda_max. */
  readonly factor: number;
  readonly verdict: 'converges' | 'swings' | 'diverges';
}

export function forecast(rate: number, largestRate: number): Forecast {
  const factor = 1 - (2 * rate) / largestRate;
  if (factor <= -1) return { factor, verdict: 'diverges' };
  return { factor, verdict: factor < 0 ? 'swings' : 'converges' };
}
