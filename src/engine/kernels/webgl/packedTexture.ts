/**
 * kernels/webgl: programs of our own for TensorFlow.js's WebGL backend, where it needs many launches or is slow.
 *
 * All of them work on packed textures: four 32-bit floats a texel, which are a 2x2 block of the last two axes, with
 * zeros where the block reaches past the tensor.
 */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';

export type WebglBackend = Pick<MathBackendWebGL, 'disposeIntermediateTensorInfo' | 'getTexture' | 'gpgpu' | 'makeTensorInfo' | 'packTensor' | 'runWebGLProgram' | 'texData' | 'uploadToGPU'>;

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
  return data.isPacked ? tensor : backend.packTensor(tensor);
}

/** A tensor in a packed texture that has yet to be drawn. */
export function emptyPacked(backend: WebglBackend, shape: readonly number[]): TensorInfo {
  const tensor = backend.makeTensorInfo([...shape], 'float32');
  backend.texData.get(tensor.dataId).isPacked = true;
  backend.uploadToGPU(tensor.dataId);
  return tensor;
}
