/** The curve 1 / (1 + a d^(2b)) that says how near points at distance d of the picture are. */
export interface Curve {
  readonly a: number;
  readonly b: number;
}

const samples = 300;
const spread = 1;
const mostSteps = 100;

/**
 * The curve closest, by least squares over 300 distances up to 3, to "1 below `minDistance`, then falling exponentially"
 * (umap-learn's definition with spread 1), by Levenberg-Marquardt steps from a = b = 1.
 */
export function fitCurve(minDistance: number): Curve {
  const wanted = Array.from({ length: samples }, (_, i) => {
    const d = (3 * spread * i) / (samples - 1);
    return { d, value: d < minDistance ? 1 : Math.exp(-(d - minDistance) / spread) };
  });
  let curve: Curve = { a: 1, b: 1 };
  let damping = 1e-3;
  for (let step = 0; step < mostSteps && damping < 1e12; step++) {
    const proposed = stepFrom(curve, wanted, damping);
    if (errorOf(proposed, wanted) < errorOf(curve, wanted)) {
      curve = proposed;
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return curve;
}

type Samples = readonly { readonly d: number; readonly value: number }[];

const valueAt = ({ a, b }: Curve, d: number): number => 1 / (1 + a * d ** (2 * b));
const errorOf = (curve: Curve, wanted: Samples): number => wanted.reduce((sum, { d, value }) => sum + (valueAt(curve, d) - value) ** 2, 0);

/** Solves the damped normal equations for the two parameters. */
function stepFrom(curve: Curve, wanted: Samples, damping: number): Curve {
  let [aa, ab, bb, ra, rb] = [0, 0, 0, 0, 0];
  for (const { d, value } of wanted) {
    if (d === 0) continue; // the curve is 1 there, whatever its parameters
    const found = valueAt(curve, d);
    const power = d ** (2 * curve.b);
    const byA = -found * found * power;
    const byB = -found * found * curve.a * power * 2 * Math.log(d);
    aa += byA * byA;
    ab += byA * byB;
    bb += byB * byB;
    ra += byA * (value - found);
    rb += byB * (value - found);
  }
  const [da, db] = [aa * (1 + damping), bb * (1 + damping)];
  const determinant = da * db - ab * ab;
  return { a: Math.max(1e-6, curve.a + (db * ra - ab * rb) / determinant), b: Math.max(1e-6, curve.b + (da * rb - ab * ra) / determinant) };
}
