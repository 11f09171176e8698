import { optimizerIds, type OptimizerId } from '../../declarations/optimizers';
import { updatedKernelName } from '../updatedKernelName';
import { updateFormulas } from '../updateFormulas';
import type { WebglKernel } from './packedTexture';
import { runTexelProgram, type TexelProgram } from './texelProgram';

function updated(rule: OptimizerId): WebglKernel {
  const { slots, numbers, statements } = updateFormulas[rule];
  const slotNames = Array.from({ length: slots }, (_, i) => `slot${i}`);
  const program: TexelProgram = { inputs: ['variable', 'gradient', ...slotNames], outputs: ['variable', ...slotNames], numbers, statements };
  return {
    name: updatedKernelName(rule),
    compute: ({ backend, input, attributes }) => runTexelProgram(backend, program, program.inputs.map(input), (attributes as { readonly numbers: readonly number[] }).numbers),
  };
}

/** The new values of a variable and its slots, in one launch. */
export const updateKernels: readonly WebglKernel[] = optimizerIds.map(updated);
