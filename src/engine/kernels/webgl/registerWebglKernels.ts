/** Installs every kernel of this folder, and the gradients that use them; more than once does no harm. */
import { install } from '../gpuKernel';
import { registerReluGradient } from '../hooks/reluGradient';
import { columnSums } from './columnSums';
import { conv2DBackpropFilter } from './conv2DBackpropFilter';
import { convolutionKernels } from './convolutions';
import { maxPoolingKernels } from './maxPooling';
import { reluGradient } from './reluGradient';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { updateKernels } from './updates';

export function registerWebglKernels(): void {
  for (const kernel of [...updateKernels, ...convolutionKernels, ...maxPoolingKernels, columnSums, conv2DBackpropFilter, reluGradient, softmaxCrossEntropy]) install('webgl', kernel);
  registerReluGradient();
}
