import { optimizerIds, type OptimizerId } from '../../../engine/declarations/optimizers';
import { tunedRates } from '../../../engine/declarations/saddleRace';
import type { SurfaceId } from '../../../engine/declarations/surfaceRace';

/** What SGD multiplies a gradient with, and how far a rule that scales its gradients goes in a step. */
interface Sizes {
  readonly factor: number;
  readonly stride: number;
}

const sizes: Readonly<Record<SurfaceId | 'own', Sizes>> = {
  saddle: { factor: 0.01, stride: 0.015 },
  ravine: { factor: 0.05, stride: 0.05 },
  beale: { factor: 0.002, stride: 0.03 },
  rosenbrock: { factor: 0.0005, stride: 0.02 },
  himmelblau: { factor: 0.003, stride: 0.05 },
  rastrigin: { factor: 0.002, stride: 0.05 },
  plateau: { factor: 0.2, stride: 0.05 },
  own: { factor: 0.01, stride: 0.05 },
};

const shares: Readonly<Record<OptimizerId, (sizes: Sizes) => number>> = {
  sgd: ({ factor }) => factor,
  momentum: ({ factor }) => factor,
  nesterov: ({ factor }) => factor,
  // Its strides shrink with the root of the number of steps.
  adagrad: ({ stride }) => 7 * stride,
  // Its strides begin at the root of its epsilon.
  adadelta: ({ stride }) => 200 * stride,
  rmsprop: ({ stride }) => stride,
  adam: ({ stride }) => stride,
  adamax: ({ stride }) => stride,
  nadam: ({ stride }) => stride,
  adamw: ({ stride }) => stride,
  lion: ({ stride }) => stride / 2,
};

/** Learning rates to begin with: with them most rules get somewhere on a surface, and none is tuned for it but at the saddle. */
export function startingRates(surface: SurfaceId | 'own'): Readonly<Record<OptimizerId, number>> {
  const rates = Object.fromEntries(optimizerIds.map((id) => [id, Math.min(10, Number(shares[id](sizes[surface]).toPrecision(2)))]));
  return { ...rates, ...(surface === 'saddle' ? tunedRates : {}) } as Record<OptimizerId, number>;
}
