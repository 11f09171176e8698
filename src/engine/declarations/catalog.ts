/** Every experiment that can be run, by id. Add one here and in `experiments/catalog.ts`. */
import { EngineError } from '../errors/failure';
import { captchaBest, captchaCourse } from './captcha';
import { faceTriplet } from './faceTriplet';
import { housingLinear1, housingLinear2 } from './housing';
import { mnistCnn, mnistSoftmax } from './mnist';
import { mnistReplicas } from './replicas';
import { toyNetwork, toyPerceptron } from './toy';
import type { ExperimentDeclaration, ExperimentId } from './schema';

export const declarations: readonly ExperimentDeclaration[] = [
  housingLinear1, housingLinear2, mnistSoftmax, mnistCnn, mnistReplicas, toyPerceptron, toyNetwork, captchaCourse, captchaBest, faceTriplet,
];

/** The declaration of `id`; throws `unknown-experiment` with the known ids. */
export function declarationOf(id: ExperimentId): ExperimentDeclaration {
  const found = declarations.find((d) => d.id === id);
  if (!found) throw new EngineError('unknown-experiment', { id, known: declarations.map((d) => d.id).join(', ') });
  return found;
}
