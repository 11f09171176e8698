/** Values given from outside for tensors of the graph. */
import type { Graph } from '../graph';
import { ValueError } from '../errors';
import { NdArray, toNdArray, type ArrayLike, type Scalar } from '../ndArray';
import { isCompatible, tupleText } from '../shape';
import { Tensor } from '../tensor';
import { elementOf } from './fetches';

/** Pairs of tensor and value, or values by the tensors' names (`x:0`). */
export type Feeds = Iterable<readonly [Tensor | string, ArrayLike]> | Readonly<Record<string, ArrayLike>>;

export interface Feed {
  readonly tensor: Tensor;
  readonly value: NdArray;
}

// What cannot be replaced by a value from outside.
const unfeedable = new Set(['Switch', 'Merge', 'Enter', 'Exit', 'NextIteration', 'RefSwitch', 'RefMerge']);

/** @throws TypeError for a key that is no tensor, ValueError for a value of another shape */
export function feedsOf(feeds: Feeds, graph: Graph): Feed[] {
  const pairs = Symbol.iterator in feeds ? [...(feeds as Iterable<readonly [Tensor | string, ArrayLike]>)] : Object.entries(feeds);
  return pairs.map(([key, given]) => {
    const tensor = keyOf(key, graph);
    if (unfeedable.has(tensor.op.type)) throw new ValueError(`Tensor ${String(tensor)} may not be fed.`);
    const value = asFed(given, tensor);
    if (!isCompatible(value.shape, tensor.shape)) {
      throw new ValueError(`Cannot feed value of shape ${tupleText(value.shape)} for Tensor ${tensor.name}, which has shape ${tupleText(tensor.shape)}`);
    }
    return { tensor, value };
  });
}

function keyOf(key: Tensor | string, graph: Graph): Tensor {
  const refuse = (reason: string): TypeError => new TypeError(`Cannot interpret feed_dict key as Tensor: ${reason}`);
  if (typeof key !== 'string' && !(key instanceof Tensor)) throw refuse(`Can not convert a ${typeof key} into a Tensor.`);
  try {
    const element = elementOf(key, graph);
    if (element instanceof Tensor) return element;
  } catch (error) {
    const reason = error instanceof Error ? (/\("?(.*?)"?\)$/.exec(error.message)?.[1] ?? error.message) : String(error);
    throw refuse(reason);
  }
  throw refuse(`The name '${String(key)}' refers to an Operation, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".`);
}

/** Fed numbers take the tensor's type as NumPy casts them: fractions are cut off. @throws ValueError for texts where numbers belong */
function asFed(given: ArrayLike, tensor: Tensor): NdArray {
  const array = toNdArray(given);
  if (array.dtype === 'string' && tensor.dtype !== 'string') throw new ValueError(`could not convert string to ${tensor.dtype}: '${String(array.data[0])}'`);
  if (tensor.dtype !== 'int32' || (given instanceof NdArray && given.dtype === 'int32')) return toNdArray(given, tensor.dtype);
  return toNdArray(new NdArray('float32', array.shape, Float32Array.from({ length: array.size }, (_, i) => Math.trunc(Number(array.at(i) as Scalar)))), 'int32');
}
