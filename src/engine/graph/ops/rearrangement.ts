/** Moving elements about without changing them, for all types: tf.js's kernels know but some. */
import * as tfc from '@tensorflow/tfjs-core';

/**
 * `move` puts elements in other places or repeats them; it is performed on the elements' numbers where a backend cannot move
 * the elements themselves (text), on both parts of complex numbers, and on truth values as integers.
 */
export function rearrange(x: tfc.Tensor, move: (x: tfc.Tensor) => tfc.Tensor): tfc.Tensor {
  switch (x.dtype) {
    case 'string':
      return picked(x, move);
    case 'complex64':
      return tfc.complex(move(tfc.real(x)), move(tfc.imag(x)));
    case 'bool':
      return tfc.cast(move(tfc.cast(x, 'int32')), 'bool');
    default:
      return move(x);
  }
}

/** As `rearrange`, of several tensors of one type into one. */
export function rearrangeAll(parts: readonly tfc.Tensor[], move: (parts: tfc.Tensor[]) => tfc.Tensor): tfc.Tensor {
  const dtype = parts[0]?.dtype;
  if (dtype === 'complex64') return tfc.complex(move(parts.map((part) => tfc.real(part))), move(parts.map((part) => tfc.imag(part))));
  if (dtype === 'bool') return tfc.cast(move(parts.map((part) => tfc.cast(part, 'int32'))), 'bool');
  if (dtype !== 'string') return move([...parts]);
  let first = 0;
  const places = parts.map((part) => {
    first += part.size;
    return numbered(part, first - part.size);
  });
  return chosen(parts.flatMap((part) => textsOf(part)), move(places));
}

const numbered = ({ shape, size }: tfc.Tensor, first = 0): tfc.Tensor => tfc.tensor(Int32Array.from({ length: size }, (_, i) => first + i), shape, 'int32');
const textsOf = (x: tfc.Tensor): string[] => x.dataSync<'string'>();
const picked = (x: tfc.Tensor, move: (x: tfc.Tensor) => tfc.Tensor): tfc.Tensor => chosen(textsOf(x), move(numbered(x)));
const chosen = (texts: readonly string[], places: tfc.Tensor): tfc.Tensor => tfc.tensor(Array.from(places.dataSync(), (place) => texts[place] ?? ''), places.shape, 'string');
