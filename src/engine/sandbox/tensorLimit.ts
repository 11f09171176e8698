import { engine, type KernelBackend, type Tensor } from '@tensorflow/tfjs-core';
import { OpError } from '../graph/errors';

/**
 * Lets tensors take `maxBytes` in all and no more: a mistake in a loop then ends in TensorFlow's message instead of a
 * device without memory. The tensor that would pass the limit throws a ResourceExhaustedError.
 */
export function limitTensors(maxBytes: number): void {
  const { state } = engine();
  const track = engine().trackTensor.bind(engine());
  engine().trackTensor = (tensor: Tensor, backend: KernelBackend): void => {
    track(tensor, backend);
    if (state.numBytes <= maxBytes) return;
    tensor.dispose();
    throw new OpError('ResourceExhaustedError', `OOM when allocating tensor with shape[${tensor.shape.join(',')}] and type ${tensor.dtype}`);
  };
}
