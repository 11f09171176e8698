import { util } from '@tensorflow/tfjs-core';
import type { OptimizerId } from '../../../declarations/optimizers';
import { input } from '../kernelCall';
import { elementGrain, type KernelModule } from '../module';
import type { KernelOverride, Simd } from '../simd';

/** Name of the kernel that applies a rule in place: inputs `variable`, `gradient`, `slot0`, `slot1`, attribute `numbers`. */
export const updateKernelName = (rule: OptimizerId): string => `Update_${rule}`;

/** Numbers of a rule, at most. */
const mostNumbers = 8;

function update(rule: OptimizerId, slotCount: 0 | 1 | 2): KernelOverride {
  return {
    name: updateKernelName(rule),
    create: (simd) => (call) => {
      const { heap, team } = simd;
      const variable = input(call, 'variable');
      const tensors = [variable, input(call, 'gradient'), ...Array.from({ length: slotCount }, (_, i) => input(call, `slot${i}`))];
      const addresses = tensors.map((tensor) => heap.addressOf(tensor));
      const numbers = writeNumbers(simd, call.attrs?.['numbers'] as number[]);
      team.run(rule, util.sizeFromShape(variable.shape), elementGrain, (first, last) => [...addresses, first, last, numbers] as Parameters<KernelModule[typeof rule]>);
      return [];
    },
  };
}

function writeNumbers({ scratch, heap }: Simd, numbers: readonly number[]): number {
  const address = scratch.get('numbers', mostNumbers * 4);
  new Float32Array(heap.memory.buffer, address, numbers.length).set(numbers);
  return address;
}

export const updateKernels: readonly KernelOverride[] = [
  update('sgd', 0),
  update('momentum', 1),
  update('nesterov', 1),
  update('adagrad', 1),
  update('rmsprop', 1),
  update('adadelta', 2),
  update('adam', 2),
  update('adamax', 2),
  update('nadam', 2),
  update('adamw', 2),
  update('lion', 1),
];
