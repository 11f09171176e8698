/** The line y = slope x + intercept with the least mean loss over given points, for losses that draw on it differently. */
import { huber, lossesOver, type LossCurve } from './lossFunctions';
import { leastSquares } from './linear';

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export type LineLoss = 'squared' | 'absolute' | 'huber';

/** The loss of one residual; `delta` is Huber's. */
export function residualLoss(id: LineLoss, delta: number): LossCurve {
  const found = lossesOver('residual', { delta, count: 0, classes: 2 }).find((loss) => loss.id === id);
  return found ?? huber(delta);
}

/** Prediction minus truth, a point each. */
export const residualsOf = ({ x, y }: Points, { slope, intercept }: Line): readonly number[] => x.map((value, i) => slope * value + intercept - (y[i] ?? 0));

/** The empirical risk: the mean of the points' losses. */
export const meanLoss = (points: Points, line: Line, loss: LossCurve): number => residualsOf(points, line).reduce((sum, r) => sum + loss.value(r), 0) / points.x.length;

/** The minimiser of the mean loss; null where the points do not determine a line. */
export function bestLine(points: Points, id: LineLoss, delta: number): Line | null {
  if (id === 'squared') return weightedLine(points, points.x.map(() => 1));
  return id === 'absolute' ? leastAbsolute(points) : leastHuber(points, delta);
}

function weightedLine({ x, y }: Points, weights: readonly number[]): Line | null {
  const roots = weights.map(Math.sqrt);
  const fitted = leastSquares(x.map((value, i) => [roots[i] ?? 0, value * (roots[i] ?? 0)]), y.map((value, i) => value * (roots[i] ?? 0)));
  return fitted && { intercept: fitted[0] ?? 0, slope: fitted[1] ?? 0 };
}

/** Some line of least absolute deviations goes through two of the points (Bloomfield and Steiger, 1983): the best of all pairs. */
function leastAbsolute(points: Points): Line | null {
  const loss = residualLoss('absolute', 1);
  let best: Line | null = null;
  let least = Infinity;
  points.x.forEach((x1, i) => {
    for (let j = 0; j < i; j++) {
      const [x0 = 0, y0 = 0, y1 = 0] = [points.x[j], points.y[j], points.y[i]];
      if (x0 === x1) continue;
      const slope = (y1 - y0) / (x1 - x0);
      const line = { slope, intercept: y0 - slope * x0 };
      const risk = meanLoss(points, line, loss);
      if (risk < least) [best, least] = [line, risk];
    }
  });
  return best;
}

const mostRounds = 500;

/** Iteratively reweighted least squares, weights psi(r)/r (Huber, Robust Statistics, 1981, 7.8): the risk never grows. */
function leastHuber(points: Points, delta: number): Line | null {
  let line = weightedLine(points, points.x.map(() => 1));
  for (let round = 0; line && round < mostRounds; round++) {
    const next = weightedLine(points, residualsOf(points, line).map((r) => Math.min(1, delta / Math.abs(r))));
    const moved = next ? Math.abs(next.slope - line.slope) + Math.abs(next.intercept - line.intercept) : 0;
    line = next;
    if (moved < 1e-12) break;
  }
  return line;
}
