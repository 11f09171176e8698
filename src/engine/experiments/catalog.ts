/** The engine's side of `declarations/catalog.ts`: how each experiment is prepared. */
import { EngineError } from '../errors/failure';
import type { ExperimentId } from '../declarations/schema';
import type { Experiment } from '../train/session';
import { captchaNetwork } from './captcha';
import { faceTriplet } from './faceTriplet';
import { housingLinear } from './housing';
import { mnistClassifier } from './mnist';
import { replicatedClassifier } from './replicas';
import { perceptron } from './perceptron';
import { toyNetwork } from './toyNetwork';

const experiments: Readonly<Record<ExperimentId, Experiment>> = {
  'housing/linear1': housingLinear(1),
  'housing/linear2': housingLinear(2),
  'mnist/softmax': mnistClassifier('mnist/softmax'),
  'mnist/cnn': mnistClassifier('mnist/cnn'),
  'mnist/replicas': replicatedClassifier,
  'toy/perceptron': perceptron,
  'toy/network': toyNetwork,
  'captcha/course': captchaNetwork('captcha/course'),
  'captcha/best': captchaNetwork('captcha/best'),
  'faces/triplet': faceTriplet,
};

/** Throws `unknown-experiment` with the known ids. */
export function experimentOf(id: ExperimentId): Experiment {
  const found = Object.hasOwn(experiments, id) ? experiments[id] : undefined;
  if (!found) throw new EngineError('unknown-experiment', { id, known: Object.keys(experiments).join(', ') });
  return found;
}
