/**
 * Loss functions of one number, with their slopes: what a single prediction costs, as a curve.
 * Values are those of Keras' losses of one example; where a curve has a corner, the slope is the subgradient that Keras takes.
 */

/** What a loss is drawn over. */
export type LossAxis = 'residual' | 'count' | 'margin' | 'probability';

export type LossId = 'squared' | 'absolute' | 'huber' | 'poisson' | 'zeroOne' | 'log' | 'hinge' | 'categorical' | 'binary';

export interface LossSettings {
  /** Residual up to which Huber's loss is squared. */
  readonly delta: number;
  /** The observed count. */
  readonly count: number;
  /** Number of classes among which a probability is divided, 2 or more. */
  readonly classes: number;
}

export interface LossCurve {
  readonly id: LossId;
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
  /** Where the slope jumps. */
  readonly corners: readonly number[];
}

/** The losses that are drawn over an axis, for comparison. */
export function lossesOver(axis: LossAxis, settings: LossSettings): readonly LossCurve[] {
  switch (axis) {
    case 'residual':
      return [squared(), absolute(), huber(settings.delta)];
    case 'count':
      return overCount(settings.count);
    case 'margin':
      return overMargin;
    case 'probability':
      return overProbability(settings.classes);
  }
}

/** r², r = prediction - truth. */
const squared = (truth = 0): LossCurve => ({ id: 'squared', value: (x) => (x - truth) ** 2, slope: (x) => 2 * (x - truth), corners: [] });

/** |r|. */
const absolute = (): LossCurve => ({ id: 'absolute', value: Math.abs, slope: Math.sign, corners: [0] });

/** r²/2 up to delta, beyond it delta (|r| - delta/2) (Huber, "Robust estimation of a location parameter", 1964). */
export function huber(delta: number): LossCurve {
  return {
    id: 'huber',
    value: (r) => (Math.abs(r) <= delta ? (r * r) / 2 : delta * (Math.abs(r) - delta / 2)),
    slope: (r) => Math.max(-delta, Math.min(delta, r)),
    corners: [],
  };
}

/** Over the predicted mean: minus the logarithm of the Poisson probability without the term log(y!), which no prediction changes. */
function overCount(count: number): readonly LossCurve[] {
  const poisson: LossCurve = { id: 'poisson', value: (mean) => mean - (count === 0 ? 0 : count * Math.log(mean)), slope: (mean) => 1 - count / mean, corners: [] };
  return [poisson, squared(count)];
}

/** Over m = y f(x), the truth y being 1 or -1: positive where the sign is right. */
const overMargin: readonly LossCurve[] = [
  { id: 'zeroOne', value: (m) => (m > 0 ? 0 : 1), slope: () => 0, corners: [0] },
  { id: 'log', value: (m) => Math.log1p(Math.exp(-Math.abs(m))) + Math.max(0, -m), slope: (m) => -1 / (1 + Math.exp(m)), corners: [] },
  { id: 'hinge', value: (m) => Math.max(0, 1 - m), slope: (m) => (m < 1 ? -1 : 0), corners: [1] },
];

/**
 * Over the probability p of the right one of K classes, the others sharing the rest equally: each gets q = (1 - p) / (K - 1).
 * All but the categorical cross-entropy are means over the K outputs of a one-hot row.
 */
function overProbability(classes: number): readonly LossCurve[] {
  const q = (p: number): number => (1 - p) / (classes - 1);
  return [
    { id: 'categorical', value: (p) => -Math.log(p), slope: (p) => -1 / p, corners: [] },
    { id: 'binary', value: (p) => (-Math.log(p) - (classes - 1) * Math.log1p(-q(p))) / classes, slope: (p) => (-1 / p - 1 / (1 - q(p))) / classes, corners: [] },
    { id: 'squared', value: (p) => ((1 - p) ** 2 + (classes - 1) * q(p) ** 2) / classes, slope: (p) => (-2 * (1 - p) - 2 * q(p)) / classes, corners: [] },
    { id: 'poisson', value: (p) => (1 - Math.log(p)) / classes, slope: (p) => -1 / (classes * p), corners: [] },
  ];
}
