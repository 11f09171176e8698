/** Integer arithmetic on shapes and axes while a graph runs: on this side, where the numbers are, and not on the device. */
import type { Tensor as Values } from '@tensorflow/tfjs-core';
import { foldNumbers, type NumbersOf } from '../constantFolding';
import type { Operation } from '../operation';
import { hostIntegers, knownNumbers } from './hostNumbers';

/** What an operation on small integers gives; null where it must be asked of its kernel. */
export function hostResult(op: Operation, inputs: readonly Values[]): Values | null {
  const [output] = op.outputs;
  if (output?.dtype !== 'int32' || op.outputs.length !== 1 || inputs.length === 0 || (output.shape?.length ?? 2) > 1) return null;
  const known = inputs.map((input) => (input.dtype === 'int32' ? knownNumbers(input) : null));
  if (known.includes(null)) return null;
  const numbersOf: NumbersOf = (tensor) => Array.from(known[op.inputs.indexOf(tensor)] ?? []);
  const numbers = gathered(op, numbersOf) ?? foldNumbers(op, numbersOf);
  const complete = numbers?.filter((number) => number !== null);
  if (!complete || complete.length !== numbers?.length) return null;
  return hostIntegers(complete, output.shape?.length === 0 ? [] : [complete.length]);
}

/** Sizes of some of the axes. */
function gathered(op: Operation, numbersOf: NumbersOf): readonly (number | null)[] | null {
  if (op.type !== 'GatherV2' || op.input(0).shape?.length !== 1) return null;
  const [numbers, indices] = [numbersOf(op.input(0)) ?? [], numbersOf(op.input(1)) ?? []];
  // An index that there is not is for the kernel to complain of.
  return indices.map((index) => numbers[index ?? -1] ?? null);
}
