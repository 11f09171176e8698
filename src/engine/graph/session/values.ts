/** Between arrays of the page's side and tensors on the device. */
import { complex, tensor, tidy, type Tensor as Values } from '@tensorflow/tfjs-core';
import { NdArray } from '../ndArray';

/** A tensor of the array's values; the caller's to dispose of. */
export function toDevice({ dtype, shape, data }: NdArray): Values {
  const sizes = [...shape];
  if (dtype === 'complex64') {
    const parts = data as Float32Array;
    return tidy(() => complex(tensor(parts.filter((_, i) => i % 2 === 0), sizes), tensor(parts.filter((_, i) => i % 2 === 1), sizes)));
  }
  return dtype === 'string' ? tensor([...(data as readonly string[])], sizes, 'string') : tensor(data as Float32Array, sizes, dtype);
}

/** A copy of the tensor's values. */
export async function fromDevice(values: Values): Promise<NdArray> {
  return arrayOf(values, await values.data());
}

/** A copy of the tensor's values, waiting for the device. */
export const fromDeviceSync = (values: Values): NdArray => arrayOf(values, values.dataSync());

function arrayOf({ dtype, shape }: Values, data: Float32Array | Int32Array | Uint8Array | string[]): NdArray {
  switch (dtype) {
    case 'string':
      return new NdArray('string', [...shape], Array.from(data as unknown as string[]));
    case 'int32':
      return new NdArray('int32', [...shape], Int32Array.from(data as Int32Array));
    case 'bool':
      return new NdArray('bool', [...shape], Uint8Array.from(data as Uint8Array));
    case 'complex64':
      return new NdArray('complex64', [...shape], Float32Array.from(data as Float32Array));
    case 'float32':
      return new NdArray('float32', [...shape], Float32Array.from(data as Float32Array));
  }
}
