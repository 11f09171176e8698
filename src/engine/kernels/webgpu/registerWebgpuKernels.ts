/** Installs every kernel of this folder, and the gradients that use them; more than once does no harm. */
import { install } from '../gpuKernel';
import { registerReluGradient } from '../hooks/reluGradient';
import { reluGradient } from './reluGradient';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { updateKernels } from './updates';

export function registerWebgpuKernels(): void {
  for (const kernel of [...updateKernels, reluGradient, softmaxCrossEntropy]) install('webgpu', kernel);
  registerReluGradient();
}
