import type { OptimizerId } from '../declarations/optimizers';

export interface UpdateFormula {
  /** How many slots the rule has: 0, 1 or 2. */
  readonly slots: number;
  /** Names of the numbers that a call gives, in their order. */
  readonly numbers: readonly string[];
  /** Statements on `variable`, `gradient`, `slot0`, `slot1` and the numbers. */
  readonly statements: string;
}

/** The update rules of `optim/rules` in the words that GLSL and WGSL have in common. */
export const updateFormulas: Readonly<Record<OptimizerId, UpdateFormula>> = {
  sgd: { slots: 0, numbers: ['rate'], statements: 'variable = variable - gradient * rate;' },
  momentum: {
    slots: 1,
    numbers: ['rate', 'keep'],
    statements: `
      slot0 = slot0 * keep - gradient * rate;
      variable = variable + slot0;`,
  },
  nesterov: {
    slots: 1,
    numbers: ['rate', 'keep'],
    statements: `
      slot0 = slot0 * keep - gradient * rate;
      variable = variable + (slot0 * keep - gradient * rate);`,
  },
  adagrad: {
    slots: 1,
    numbers: ['rate', 'epsilon'],
    statements: `
      slot0 = slot0 + gradient * gradient;
      variable = variable - gradient * rate / (sqrt(slot0) + epsilon);`,
  },
  rmsprop: {
    slots: 1,
    numbers: ['rate', 'epsilon', 'keep', 'gain'],
    statements: `
      slot0 = slot0 * keep + gradient * gradient * gain;
      variable = variable - gradient * rate / (sqrt(slot0) + epsilon);`,
  },
  adadelta: {
    slots: 2,
    numbers: ['rate', 'epsilon', 'keep', 'gain'],
    statements: `
      slot0 = slot0 * keep + gradient * gradient * gain;
      gradient = sqrt(slot1 + epsilon) / sqrt(slot0 + epsilon) * gradient;
      slot1 = slot1 * keep + gradient * gradient * gain;
      variable = variable - gradient * rate;`,
  },
  adam: {
    slots: 2,
    numbers: ['rate', 'epsilon', 'keep1', 'gain1', 'keep2', 'gain2'],
    statements: `
      slot0 = slot0 * keep1 + gradient * gain1;
      slot1 = slot1 * keep2 + gradient * gradient * gain2;
      variable = variable - slot0 * rate / (sqrt(slot1) + epsilon);`,
  },
  adamax: {
    slots: 2,
    numbers: ['rate', 'epsilon', 'keep1', 'gain1', 'keep2'],
    statements: `
      slot0 = slot0 * keep1 + gradient * gain1;
      slot1 = max(slot1 * keep2, abs(gradient));
      variable = variable - slot0 * rate / (slot1 + epsilon);`,
  },
  nadam: {
    slots: 2,
    numbers: ['rateOfGradient', 'rateOfMean', 'correction', 'epsilon', 'keep1', 'gain1', 'keep2', 'gain2'],
    statements: `
      slot0 = slot0 * keep1 + gradient * gain1;
      slot1 = slot1 * keep2 + gradient * gradient * gain2;
      variable = variable - (gradient * rateOfGradient + slot0 * rateOfMean) / (sqrt(slot1 * correction) + epsilon);`,
  },
  adamw: {
    slots: 2,
    numbers: ['rate', 'epsilon', 'keep1', 'gain1', 'keep2', 'gain2', 'decay'],
    statements: `
      slot0 = slot0 * keep1 + gradient * gain1;
      slot1 = slot1 * keep2 + gradient * gradient * gain2;
      variable = variable - (variable * decay + slot0 * rate / (sqrt(slot1) + epsilon));`,
  },
  lion: {
    slots: 1,
    numbers: ['rate', 'keep1', 'gain1', 'keep2', 'gain2', 'decay'],
    statements: `
      variable = variable - (variable * decay + sign(slot0 * keep1 + gradient * gain1) * rate);
      slot0 = slot0 * keep2 + gradient * gain2;`,
  },
};
