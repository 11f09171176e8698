/** Shapes known in part: sizes may be unknown (null), or even the rank (the whole is null). */
import type { PartialShape } from '../declarations/graphPicture';
import { ValueError } from './errors';

export type Size = number | null;

export const isDefined = (shape: PartialShape): shape is readonly number[] => shape !== null && shape.every((size) => size !== null);

export const sizeOfShape = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** As TensorFlow's shape functions write it: `[?,3]`, `[]`, `<unknown>`. */
export const shapeText = (shape: PartialShape): string => (shape === null ? '<unknown>' : `[${shape.map((size) => size ?? '?').join()}]`);

/** As TensorFlow 1's Python writes it: `(?, 3)`, `(3,)`, `()`, `<unknown>`. */
export function tupleText(shape: PartialShape): string {
  if (shape === null) return '<unknown>';
  return `(${shape.map((size) => size ?? '?').join(', ')}${shape.length === 1 ? ',' : ''})`;
}

/** Whether one tensor could have both shapes. */
export function isCompatible(a: PartialShape, b: PartialShape): boolean {
  if (a === null || b === null) return true;
  return a.length === b.length && a.every((size, i) => size === null || b[i] === null || size === b[i]);
}

/** All that two descriptions of one shape say together. @throws ValueError where they contradict each other */
export function mergeShapes(a: PartialShape, b: PartialShape): PartialShape {
  if (a === null) return b;
  if (b === null) return a;
  if (!isCompatible(a, b)) throw new ValueError(`Shapes ${tupleText(a)} and ${tupleText(b)} are not compatible`);
  return a.map((size, i) => size ?? b[i] ?? null);
}

/**
 * As `mergeShapes`, in the words of TensorFlow's shape functions.
 * @throws ValueError where ranks or sizes differ
 */
export function mergeEqual(a: readonly Size[], b: readonly Size[]): readonly Size[];
export function mergeEqual(a: PartialShape, b: PartialShape): PartialShape;
export function mergeEqual(a: PartialShape, b: PartialShape): PartialShape {
  if (a === null || b === null) return a ?? b;
  if (a.length !== b.length) throw new ValueError(`Shapes must be equal rank, but are ${a.length} and ${b.length}`);
  return a.map((size, i) => {
    const other = b[i] ?? null;
    if (size !== null && other !== null && size !== other) throw new ValueError(`Dimension ${i} in both shapes must be equal, but are ${size} and ${other}. Shapes are ${shapeText(a)} and ${shapeText(b)}.`);
    return size ?? other;
  });
}

/** What is known whichever of the two shapes a tensor has. */
export function commonShape(a: PartialShape, b: PartialShape): PartialShape {
  if (a?.length !== b?.length || a === null || b === null) return null;
  return a.map((size, i) => (size === b[i] ? size : null));
}

/**
 * The shape of an elementwise operation's result (NumPy's broadcasting rules, as tensorflow/core/framework/common_shape_fns.cc).
 * @throws ValueError where two sizes differ and neither is 1
 */
export function broadcastShape(a: PartialShape, b: PartialShape): PartialShape {
  if (a === null || b === null) return null;
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => broadcastSize(sizeAt(a, i - rank + a.length), sizeAt(b, i - rank + b.length)));
}

const sizeAt = (shape: readonly Size[], i: number): Size => (i < 0 ? 1 : (shape[i] ?? null));

function broadcastSize(a: Size, b: Size): Size {
  if (a === null || b === null) return known(a) ?? known(b);
  if (a === b || b === 1) return a;
  if (a === 1) return b;
  throw new ValueError(`Dimensions must be equal, but are ${a} and ${b}`);
}

/** A size above 1 decides the result whatever the unknown one is. */
const known = (size: Size): Size => (size !== null && size !== 1 ? size : null);

/** `axis` counted from 0. @throws ValueError outside -rank to rank - 1 */
export function positiveAxis(axis: number, rank: number): number {
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) throw new ValueError(`Invalid reduction dimension ${axis} for input with ${rank} dimensions.`);
  return axis < 0 ? axis + rank : axis;
}
