import { optimizerIds, type OptimizerId } from '../../declarations/optimizers';
import { updatedKernelName } from '../updatedKernelName';
import { updateFormulas } from '../updateFormulas';
import { runElementProgram, type WebgpuKernel } from './elementProgram';

function updated(rule: OptimizerId): WebgpuKernel {
  const { slots, numbers, statements } = updateFormulas[rule];
  const slotNames = Array.from({ length: slots }, (_, i) => `slot${i}`);
  const inputs = ['variable', 'gradient', ...slotNames];
  const programs = ['variable', ...slotNames].map((output) => ({
    key: `${updatedKernelName(rule)}_${output}`,
    inputs: inputs.map((name) => `${name}Values`),
    numbers,
    statements: `
      ${inputs.map((name) => `var ${name} = ${name}Values[index];`).join('\n')}
      ${statements}
      result[index] = ${output};`,
  }));
  return {
    name: updatedKernelName(rule),
    compute: ({ backend, input, attributes }) => {
      const tensors = inputs.map(input);
      const { numbers: values } = attributes as { readonly numbers: readonly number[] };
      return programs.map((program) => runElementProgram(backend, program, tensors, input('variable').shape, values));
    },
  };
}

/**
 * The new values of a variable and its slots, one program each: TensorFlow.js's programs write one buffer. They are new
 * tensors, because a backend that is still reading the old ones would remember them as the values of changed ones.
 */
export const updateKernels: readonly WebgpuKernel[] = optimizerIds.map(updated);
