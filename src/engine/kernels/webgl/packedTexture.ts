/**
 * kernels/webgl: programs of our own for TensorFlow.js's WebGL backend, where it needs many launches or is slow.
 *
 * All of them work on packed textures: four 32-bit floats a texel, which are a 2x2 block of the last two axes, with
 * zeros where the block reaches past the tensor.
 */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { getKernel, util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { GpuKernel } from '../gpuKernel';

export type WebglBackend = Pick<MathBackendWebGL, 'disposeIntermediateTensorInfo' | 'getTexture' | 'gpgpu' | 'makeTensorInfo' | 'packTensor' | 'runWebGLProgram' | 'texData' | 'uploadToGPU'>;

export type WebglKernel = GpuKernel<WebglBackend>;

/** Calls with every tensor in a packed texture, the given one or a copy that lives until the call returns. */
export function withPacked<T>(backend: WebglBackend, tensors: readonly TensorInfo[], use: (packed: readonly TensorInfo[]) => T): T {
  const packed = tensors.map((tensor) => pack(backend, tensor));
  try {
    return use(packed);
  } finally {
    packed.forEach((tensor, i) => {
      if (tensor !== tensors[i]) backend.disposeIntermediateTensorInfo(tensor);
    });
  }
}

function pack(backend: WebglBackend, tensor: TensorInfo): TensorInfo {
  const data = backend.texData.get(tensor.dataId);
  if (!data.texture) {
    // Values that are still in JavaScript's memory are uploaded as the texture will be needed.
    data.isPacked = true;
    data.shape = tensor.shape;
    backend.uploadToGPU(tensor.dataId);
  }
  if (!data.isPacked) return backend.packTensor(tensor);
  // A tensor may share the texture of one of another shape; blocks of 2x2 then need not be the same values.
  const whole = { ...tensor, shape: data.shape };
  return util.arraysEqual(data.shape, tensor.shape) ? tensor : reshape(backend, whole, tensor.shape);
}

/** The backend's own kernel: copies only where blocks differ. */
function reshape(backend: WebglBackend, x: TensorInfo, shape: readonly number[]): TensorInfo {
  const kernel = getKernel('Reshape', 'webgl').kernelFunc as (call: object) => TensorInfo;
  return kernel({ inputs: { x }, attrs: { shape }, backend });
}

/** A tensor in a packed texture that has yet to be drawn. */
export function emptyPacked(backend: WebglBackend, shape: readonly number[]): TensorInfo {
  const tensor = backend.makeTensorInfo([...shape], 'float32');
  backend.texData.get(tensor.dataId).isPacked = true;
  backend.uploadToGPU(tensor.dataId);
  return tensor;
}

/** Texels in a row of a packed tensor's texture. */
export function textureWidth(backend: WebglBackend, tensor: TensorInfo): number {
  return Math.ceil((backend.texData.get(tensor.dataId).texShape?.[1] ?? 0) / 2);
}
