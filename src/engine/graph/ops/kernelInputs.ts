/** What kernels read of their inputs. */
import type { Tensor as Values } from '@tensorflow/tfjs-core';
import { invalidArgument } from '../errors';
import { hostNumbers } from '../session/hostNumbers';

/** Input `index` of a kernel. @throws InvalidArgumentError where there is none */
export function inputAt(inputs: readonly Values[], index: number): Values {
  const input = inputs[index];
  if (!input) throw invalidArgument(`input ${index} is missing`);
  return input;
}

/** The numbers of a small input that says how to compute, such as a shape or axes. Waits for the device where they lie only there. */
export const numbersAt = (inputs: readonly Values[], index: number): number[] => hostNumbers(inputAt(inputs, index));

/** The only number of an input. */
export function numberAt(inputs: readonly Values[], index: number): number {
  const [number] = numbersAt(inputs, index);
  if (number === undefined) throw invalidArgument(`input ${index} must be a scalar`);
  return number;
}
