import { conv2dKernel } from './convolution/conv2d';
import { conv2dBackpropFilterKernel } from './convolution/conv2dBackpropFilter';
import { conv2dBackpropInputKernel } from './convolution/conv2dBackpropInput';
import { convolutionPooledKernel } from './convolution/convolutionPooled';
import { fusedConv2dKernel } from './convolution/fusedConv2d';
import { layerFilterGradientsKernel, layerInputGradientKernel } from './convolution/layerGradients';
import { depthwiseKernels } from './depthwise/kernels';
import { binaryKernels } from './elementwise/binary';
import { copyKernel } from './elementwise/copy';
import { dropoutKernel } from './elementwise/dropout';
import { fillKernel } from './elementwise/fill';
import { reluGradKernel } from './elementwise/reluGrad';
import { softmaxCrossEntropyKernel } from './elementwise/softmaxCrossEntropy';
import { updateKernels } from './elementwise/updates';
import { batchMatMulKernel } from './matmul/batchMatMul';
import { fusedMatMulKernel } from './matmul/fusedMatMul';
import { batchNormKernels } from './normalisation/batchNorm';
import { layerNormKernels } from './normalisation/layerNorm';
import { localResponseKernels } from './normalisation/localResponse';
import { avgPoolGradKernel, avgPoolKernel, maxPoolGradKernel, maxPoolKernel } from './pooling/pools';
import { meanKernel, sumKernel } from './reductions/sum';
import type { KernelOverride } from './simd';

/** Every kernel that is replaced or added. */
export const overrides: readonly KernelOverride[] = [
  batchMatMulKernel,
  fusedMatMulKernel,
  conv2dKernel,
  fusedConv2dKernel,
  conv2dBackpropInputKernel,
  conv2dBackpropFilterKernel,
  ...depthwiseKernels,
  convolutionPooledKernel,
  layerFilterGradientsKernel,
  layerInputGradientKernel,
  maxPoolKernel,
  maxPoolGradKernel,
  avgPoolKernel,
  avgPoolGradKernel,
  ...batchNormKernels,
  ...layerNormKernels,
  ...localResponseKernels,
  ...binaryKernels,
  fillKernel,
  sumKernel,
  meanKernel,
  dropoutKernel,
  reluGradKernel,
  softmaxCrossEntropyKernel,
  ...updateKernels,
  copyKernel,
];
