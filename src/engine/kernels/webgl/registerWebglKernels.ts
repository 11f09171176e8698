/** Installs every kernel of this folder, and the gradients that use them; more than once does no harm. */
import { registerReluGradient } from '../hooks/reluGradient';
import { install } from './kernel';
import { reluGradient } from './reluGradient';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { updateKernels } from './updates';

export function registerWebglKernels(): void {
  for (const kernel of [...updateKernels, reluGradient, softmaxCrossEntropy]) install(kernel);
  registerReluGradient();
}
