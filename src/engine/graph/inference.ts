/** Shape functions that many operations share (tensorflow/core/framework/common_shape_fns.cc). */
import type { PartialShape } from '../declarations/graphPicture';
import type { DType } from './dtype';
import { ValueError } from './errors';
import type { Draft, OutputSpec } from './opDefinition';
import { broadcastShape } from './shape';
import type { Tensor } from './tensor';

export function inputOf({ type, inputs }: Draft, index: number): Tensor {
  const input = inputs[index];
  if (!input) throw new ValueError(`${type} needs at least ${index + 1} inputs, has ${inputs.length}`);
  return input;
}

/** One output like the first input. */
export const sameAsInput = (draft: Draft): OutputSpec[] => {
  const { dtype, shape } = inputOf(draft, 0);
  return [{ dtype, shape }];
};

/** One output of the broadcast shape, of the inputs' type or the given one. */
export const broadcastInputs = (dtype?: DType) => (draft: Draft): OutputSpec[] => {
  const [a, b] = [inputOf(draft, 0), inputOf(draft, 1)];
  return [{ dtype: dtype ?? a.dtype, shape: broadcastShape(a.shape, b.shape) }];
};

export const scalarOutput = (dtype: DType) => (): OutputSpec[] => [{ dtype, shape: [] }];

/** An attribute that must be there. */
export function dtypeAttribute({ type, attributes }: Draft, name: string): DType {
  const attribute = attributes[name];
  if (attribute?.kind !== 'type') throw new ValueError(`${type} needs the attribute ${name}`);
  return attribute.value;
}

export function shapeAttribute({ attributes }: Draft, name: string): PartialShape {
  const attribute = attributes[name];
  return attribute?.kind === 'shape' ? attribute.value : null;
}

/** @throws ValueError where the shape is known and has another rank */
export function withRank(shape: PartialShape, rank: number): readonly (number | null)[] {
  if (shape === null) return Array.from({ length: rank }, () => null);
  if (shape.length !== rank) throw new ValueError(`Shape must be rank ${rank} but is rank ${shape.length}`);
  return shape;
}

/** @throws ValueError where both sizes are known and differ */
export function mergeSizes(a: number | null, b: number | null): number | null {
  if (a !== null && b !== null && a !== b) throw new ValueError(`Dimensions must be equal, but are ${a} and ${b}`);
  return a ?? b;
}

export function flagAttribute({ attributes }: Draft, name: string): boolean {
  const attribute = attributes[name];
  return attribute?.kind === 'bool' && attribute.value;
}

/** An integer attribute; `missing` where there is none. */
export function numberAttribute({ attributes }: Draft, name: string, missing = 0): number {
  const attribute = attributes[name];
  return attribute?.kind === 'int' ? attribute.value : missing;
}

export function numbersAttribute({ attributes }: Draft, name: string): readonly number[] {
  const attribute = attributes[name];
  return attribute?.kind === 'ints' ? attribute.value : [];
}

/** So many axes of unknown size. */
export const unknownSizes = (rank: number): null[] => Array.from({ length: rank }, () => null);
