/** Installs every kernel of this folder, and the gradients that use them; more than once does no harm. */
import { registerReluGradient } from '../hooks/reluGradient';
import { conv2DBackpropFilter } from './conv2DBackpropFilter';
import { columnSums } from './columnSums';
import { convolutionKernels } from './convolutions';
import { install } from '../gpuKernel';
import { reluGradient } from './reluGradient';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { updateKernels } from './updates';

export function registerWebglKernels(): void {
  for (const kernel of [...updateKernels, ...convolutionKernels, columnSums, conv2DBackpropFilter, reluGradient, softmaxCrossEntropy]) install('webgl', kernel);
  registerReluGradient();
}
