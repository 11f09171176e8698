/** How the rules compare with Keras 3 and PyTorch; docs/OPTIMIZERS.md says the same in words. */
import { expect, it } from 'vitest';
import { optimizerIds, optimizerParams, type OptimizerId } from '../declarations/optimizers';
import type { Params } from '../declarations/schema';
import fixture from './optimizersElsewhere.fixture.json';
import { referenceRule, type Scalar } from './testing/reference';

const defaults = (id: OptimizerId): Params => Object.fromEntries(optimizerParams(id).map((p) => [p.name, p.default]));

/** PyTorch's epsilon stands beside the root of the corrected squares: it is ours divided by the root of the correction. */
function correctedEpsilon(id: OptimizerId): Scalar {
  const params: Record<string, number | string | boolean> = { ...defaults(id) };
  const rule = referenceRule(id, params);
  return (w, g, step, rate) => {
    params['epsilon'] = 1e-7 * Math.sqrt(1 - 0.999 ** step);
    return rule(w, g, step, rate);
  };
}

/** Keras 3's RMSprop has epsilon inside the root. */
function epsilonInside(): Scalar {
  let squares = 0;
  return (w, g, _, rate) => {
    squares = 0.9 * squares + 0.1 * g * g;
    return w - (rate * g) / Math.sqrt(squares + 1e-7);
  };
}

/** Keras 3's Nadam lets the momentum grow 250 times as fast. */
function fastNadam(): Scalar {
  let [mean, squares, product] = [0, 0, 1];
  const momentum = (t: number): number => 0.9 * (1 - 0.5 * 0.96 ** t);
  return (w, g, t, rate) => {
    product *= momentum(t);
    mean = 0.9 * mean + 0.1 * g;
    squares = 0.999 * squares + 0.001 * g * g;
    const ahead = ((1 - momentum(t)) * g) / (1 - product) + (momentum(t + 1) * mean) / (1 - product * momentum(t + 1));
    return w - (rate * ahead) / (Math.sqrt(squares / (1 - 0.999 ** t)) + 1e-7);
  };
}

const differing: Readonly<Record<string, () => Scalar>> = {
  'keras rmsprop': epsilonInside, 'keras nadam': fastNadam, 'torch adam': () => correctedEpsilon('adam'), 'torch adamw': () => correctedEpsilon('adamw'),
};

function deviation(id: OptimizerId, expected: readonly (readonly number[])[], make: () => Scalar): number {
  const rules = fixture.start.map(make);
  let weights = fixture.start;
  const seen: number[][] = [];
  fixture.gradients.forEach((gradient, i) => {
    weights = weights.map((w, k) => rules[k]?.(w, gradient[k] ?? 0, i + 1, fixture.learningRates[id]) ?? Number.NaN);
    if (fixture.steps.includes(i + 1)) seen.push(weights);
  });
  return Math.max(...seen.flatMap((row, i) => row.map((w, k) => Math.abs(w - (expected[i]?.[k] ?? Number.NaN)))));
}

// Keras keeps rates and decays as 32-bit floats. PyTorch's Adamax adds epsilon to |g| instead of to the maximum.
const tolerance = { keras: 5e-6, torch: 1e-7 };

it.each((['keras', 'torch'] as const).flatMap((library) => optimizerIds.filter((id) => id in fixture[library]).map((id) => [library, id] as const)))(
  'in 64-bit floats %s’ %s is this one, or the variant that is documented', (library, id) => {
    const expected: Readonly<Record<string, readonly (readonly number[])[]>> = fixture[library];
    const variant = differing[`${library} ${id}`];
    if (variant) expect(deviation(id, expected[id] ?? [], () => referenceRule(id, defaults(id)))).toBeGreaterThan(1e-4);
    expect(deviation(id, expected[id] ?? [], variant ?? (() => referenceRule(id, defaults(id))))).toBeLessThan(tolerance[library]);
  },
);
