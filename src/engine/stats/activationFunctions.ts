/** Activation functions of one number with their derivatives, and softmax; Keras' definitions and defaults. */

export type ActivationId = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'elu' | 'selu' | 'gelu' | 'softplus' | 'swish';

export interface ActivationFunction {
  readonly id: ActivationId;
  readonly value: (x: number) => number;
  /** At a corner the side that Keras takes. */
  readonly slope: (x: number) => number;
  /** Where the slope jumps. */
  readonly corners: readonly number[];
}

const leak = 0.2;
/** Klambauer et al., "Self-normalizing neural networks", 2017. */
const selu = { alpha: 1.6732632423543772, scale: 1.0507009873554805 } as const;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The density of the standard normal distribution, and its integral from minus infinity. */
const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const normalShare = (x: number): number => (1 + erf(x / Math.SQRT2)) / 2;

export const activationFunctions: readonly ActivationFunction[] = [
  { id: 'sigmoid', value: sigmoid, slope: (x) => sigmoid(x) * sigmoid(-x), corners: [] },
  { id: 'tanh', value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2, corners: [] },
  { id: 'relu', value: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0), corners: [0] },
  { id: 'leakyRelu', value: (x) => (x > 0 ? x : leak * x), slope: (x) => (x > 0 ? 1 : leak), corners: [0] },
  { id: 'elu', value: (x) => (x > 0 ? x : Math.expm1(x)), slope: (x) => (x > 0 ? 1 : Math.exp(x)), corners: [] },
  { id: 'selu', value: (x) => selu.scale * (x > 0 ? x : selu.alpha * Math.expm1(x)), slope: (x) => selu.scale * (x >= 0 ? 1 : selu.alpha * Math.exp(x)), corners: [0] },
  { id: 'gelu', value: (x) => x * normalShare(x), slope: (x) => normalShare(x) + x * normalDensity(x), corners: [] },
  { id: 'softplus', value: (x) => Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, x), slope: sigmoid, corners: [] },
  { id: 'swish', value: (x) => x * sigmoid(x), slope: (x) => sigmoid(x) * (1 + x * sigmoid(-x)), corners: [] },
];

/** The error function by its series of positive terms (Abramowitz and Stegun, 7.1.6), to double precision. */
function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** softmax(z / T): probabilities that add up to 1; the lower the temperature T > 0, the more the largest score gets. */
export function softmax(scores: readonly number[], temperature = 1): readonly number[] {
  const most = Math.max(...scores);
  const weights = scores.map((score) => Math.exp((score - most) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Row i, column j: how fast probability i grows with score j, p_i ([i = j] - p_j) / T. */
export function softmaxSlopes(probabilities: readonly number[], temperature = 1): readonly (readonly number[])[] {
  return probabilities.map((p, i) => probabilities.map((q, j) => (p * ((i === j ? 1 : 0) - q)) / temperature));
}

/** The stretches of [low, high] on which the slope's size stays below `limit`: there a signal hardly gets back. */
export function flatStretches(slope: (x: number) => number, [low, high]: readonly [number, number], limit: number, samples = 400): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  const at = (i: number): number => low + ((high - low) * i) / samples;
  let from: number | null = null;
  for (let i = 0; i <= samples; i++) {
    const flat = Math.abs(slope(at(i))) < limit;
    if (flat) from ??= at(i);
    if (from !== null && (!flat || i === samples)) {
      stretches.push([from, at(flat ? i : i - 1)]);
      from = null;
    }
  }
  return stretches;
}
