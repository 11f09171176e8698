/** The shape that a reshaped tensor gets (tensorflow/core/ops/array_ops.cc and kernels/reshape_op.h). */
import type { PartialShape } from '../../declarations/graphPicture';
import { constantShape } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { isDefined, shapeText, sizeOfShape } from '../shape';
import type { Tensor } from '../tensor';

/** What is known of it before it runs. @throws ValueError where the numbers of elements cannot agree */
export function inferReshape(from: PartialShape, to: Tensor): PartialShape {
  const shape = constantShape(to);
  if (shape === null || !isDefined(from)) return shape;
  const size = sizeOfShape(from);
  if (isDefined(shape)) {
    if (sizeOfShape(shape) !== size) throw new ValueError(`Cannot reshape a tensor with ${size} elements to shape ${shapeText(shape)} (${sizeOfShape(shape)} elements)`);
    return shape;
  }
  const known = shape.filter((part) => part !== null);
  if (known.length < shape.length - 1) return shape;
  const rest = sizeOfShape(known);
  if (rest === 0) return shape;
  if (size % rest !== 0) throw new ValueError(`Dimension size must be evenly divisible by ${rest} but is ${size}`);
  return shape.map((part) => part ?? size / rest);
}

/** The shape of `size` elements when it runs: one -1 stands for what is left. @throws InvalidArgumentError */
export function reshapedTo(size: number, dims: readonly number[]): number[] {
  const open = dims.indexOf(-1);
  dims.forEach((dim, i) => {
    if (dim === -1 && i !== open) throw invalidArgument(`Only one input size may be -1, not both ${open} and ${i}`);
    if (dim < -1) throw invalidArgument(`Size ${i} must be non-negative, not ${dim}`);
  });
  const known = sizeOfShape(dims.filter((_, i) => i !== open));
  if (open < 0) {
    if (known !== size) throw invalidArgument(`Input to reshape is a tensor with ${size} values, but the requested shape has ${known}`);
    return [...dims];
  }
  if (known === 0) throw invalidArgument('reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero');
  if (size % known !== 0) throw invalidArgument(`Input to reshape is a tensor with ${size} values, but the requested shape requires a multiple of ${known}`);
  return dims.map((dim, i) => (i === open ? size / known : dim));
}
