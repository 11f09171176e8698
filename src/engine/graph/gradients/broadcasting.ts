/** Gradients of arguments that were broadcast: summed over the axes they were repeated along (tensorflow/python/ops/math_grad.py, `_ReduceGradientArgs`). */
import { isDefined, type Size } from '../shape';
import type { Tensor } from '../tensor';
import type { GraphOps } from './ops';

type Axes = readonly number[] | Tensor;
interface Part {
  readonly shape: Tensor;
  /** Along which it was repeated. */
  readonly axes: Axes;
  readonly mustReduce: boolean;
}

/** Whether nothing was repeated, as far as is known while the graph is built. */
export const sameShape = (...tensors: readonly Tensor[]): boolean =>
  tensors.every(({ shape }) => isDefined(shape)) && new Set(tensors.map(({ shape }) => String(shape))).size === 1;

/** The gradients in the shapes of x and y; `gx` and `gy` have that of the result. */
export function unbroadcast<X extends Tensor | null, Y extends Tensor | null>(tf: GraphOps, x: Tensor, y: Tensor, gx: X, gy: Y): readonly [X | Tensor, Y | Tensor] {
  const [ofX, ofY] = parts(tf, x, y);
  return [gx && reduced(tf, gx, ofX), gy && reduced(tf, gy, ofY)];
}

function reduced(tf: GraphOps, gradient: Tensor, { shape, axes, mustReduce }: Part): Tensor {
  return mustReduce ? tf.reshape(tf.reduceSum(gradient, { axis: axes, keepdims: true }), shape) : gradient;
}

function parts(tf: GraphOps, x: Tensor, y: Tensor): readonly [Part, Part] {
  const [xShape, yShape] = [tf.shape(x), tf.shape(y)];
  const known = x.shape && y.shape ? repeatedAxes(x.shape, y.shape) : null;
  if (known) {
    const [ranks, [xAxes, yAxes]] = [[x.shape?.length ?? 0, y.shape?.length ?? 0] as const, known];
    return [
      { shape: xShape, axes: xAxes, mustReduce: xAxes.length > 0 || ranks[0] < ranks[1] },
      { shape: yShape, axes: yAxes, mustReduce: yAxes.length > 0 || ranks[1] < ranks[0] },
    ];
  }
  const [xAxes, yAxes] = tf.broadcastGradientArgs(xShape, yShape);
  return [{ shape: xShape, axes: xAxes, mustReduce: true }, { shape: yShape, axes: yAxes, mustReduce: true }];
}

/** null where it depends on sizes that are not known yet. */
function repeatedAxes(x: readonly Size[], y: readonly Size[]): readonly [number[], number[]] | null {
  const rank = Math.max(x.length, y.length);
  const [xAxes, yAxes]: [number[], number[]] = [[], []];
  const sizeAt = (shape: readonly Size[], axis: number): Size => (axis < rank - shape.length ? 1 : (shape[axis - rank + shape.length] ?? null));
  for (let axis = 0; axis < rank; axis++) {
    const [a, b] = [sizeAt(x, axis), sizeAt(y, axis)];
    if (a === 1 && b !== 1) xAxes.push(axis);
    else if (b === 1 && a !== 1) yAxes.push(axis);
    else if (a === null || b === null) return null;
  }
  return [xAxes, yAxes];
}
