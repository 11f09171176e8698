/** Choosing elements by condition. */
import * as tfc from '@tensorflow/tfjs-core';
import type { Builder, Named, TensorLike } from '../builder';
import { invalidArgument, ValueError } from '../errors';
import { inputOf } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import { broadcastShape, mergeEqual, shapeText, sizeOfShape } from '../shape';
import type { Tensor } from '../tensor';
import { inputAt } from './kernelInputs';
import { rearrangeAll } from './rearrangement';

function inferSelect(draft: Draft): OutputSpec[] {
  const [condition, then, otherwise] = [inputOf(draft, 0), inputOf(draft, 1), inputOf(draft, 2)];
  const shape = mergeEqual(then.shape, otherwise.shape);
  if (condition.shape === null || shape === null || condition.shape.length === 0) return [{ dtype: then.dtype, shape }];
  // A vector chooses whole rows.
  if (condition.shape.length === 1 && shape.length > 1) {
    mergeEqual(condition.shape, shape.slice(0, 1));
    return [{ dtype: then.dtype, shape }];
  }
  return [{ dtype: then.dtype, shape: mergeEqual(condition.shape, shape) }];
}

defineOp('Select', {
  infer: inferSelect,
  kernel: (inputs) => {
    const [condition, then, otherwise] = [inputAt(inputs, 0), inputAt(inputs, 1), inputAt(inputs, 2)];
    if (shapeText(then.shape) !== shapeText(otherwise.shape)) throw invalidArgument(`'then' and 'else' must have the same size.  but received: ${shapeText(then.shape)} vs. ${shapeText(otherwise.shape)}`);
    if (condition.rank === 0) return condition.dataSync()[0] ? then : otherwise;
    const rows = condition.rank === 1 && then.rank > 1;
    if (rows ? condition.shape[0] !== then.shape[0] : shapeText(condition.shape) !== shapeText(then.shape)) throw invalidArgument(`Inputs to operation Select must have the same size and shape.  Input 0: ${shapeText(condition.shape)} != input 1: ${shapeText(then.shape)}`);
    const mask = rows ? tfc.reshape(condition, [condition.size, ...then.shape.slice(1).map(() => 1)]) : condition;
    return rearrangeAll([then, otherwise], ([a, b]) => tfc.where(tfc.broadcastTo(mask, then.shape), a as tfc.Tensor, b as tfc.Tensor));
  },
});

/** All three are broadcast to one shape. */
defineOp('SelectV2', {
  infer: (draft) => {
    const [condition, then, otherwise] = [inputOf(draft, 0), inputOf(draft, 1), inputOf(draft, 2)];
    return [{ dtype: then.dtype, shape: broadcastShape(condition.shape, broadcastShape(then.shape, otherwise.shape)) }];
  },
  kernel: (inputs) => {
    const [condition, then, otherwise] = [inputAt(inputs, 0), inputAt(inputs, 1), inputAt(inputs, 2)];
    const shape = broadcastShape(condition.shape, broadcastShape(then.shape, otherwise.shape)) as number[];
    const spread = (x: tfc.Tensor): tfc.Tensor => (shapeText(x.shape) === shapeText(shape) ? x : tfc.broadcastTo(x, shape));
    return rearrangeAll([then, otherwise], ([a, b]) => tfc.where(spread(condition), spread(a as tfc.Tensor), spread(b as tfc.Tensor)));
  },
});

/** The positions of what is not zero, one a row. */
defineOp('Where', {
  infer: (draft) => [{ dtype: 'int32', shape: [null, inputOf(draft, 0).shape?.length ?? null] }],
  kernel: (inputs) => {
    const condition = inputAt(inputs, 0);
    const strides = condition.shape.map((_, axis) => sizeOfShape(condition.shape.slice(axis + 1)));
    const rows: number[][] = [];
    condition.dataSync().forEach((value, at) => {
      if (value !== 0) rows.push(strides.map((stride, axis) => Math.floor(at / stride) % (condition.shape[axis] ?? 1)));
    });
    return tfc.tensor(rows.flat(), [rows.length, condition.rank], 'int32');
  },
});

/** Functions of the façade. */
export function selectingOps(builder: Builder) {
  /** Elements of `x` where the condition holds, else of `y`; without them the positions at which it holds. */
  const where = (condition: TensorLike, x?: TensorLike, y?: TensorLike, { name }: Named = {}): Tensor => {
    if ((x === undefined) !== (y === undefined)) throw new ValueError('x and y must both be non-None or both be None.');
    if (x === undefined || y === undefined) return builder.one('Where', [['input', condition]], { name });
    return builder.one('Select', [['condition', condition, { dtype: 'bool' }], ['t', x], ['e', y]], { name });
  };
  return { where };
}
