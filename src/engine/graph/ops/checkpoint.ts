/** Operations that write variables into a checkpoint and read them back (tensorflow/core/kernels/save_restore_v2_ops.cc). */
import type * as tfc from '@tensorflow/tfjs-core';
import { EngineError } from '../../errors/failure';
import { wordFailure } from '../../errors/words';
import { OpError } from '../errors';
import { sameAsInput, shapeAttribute } from '../inference';
import { defineOp } from '../opDefinition';
import { fromDeviceSync, toDevice } from '../session/values';
import { readTensors, writeTensors } from '../files/checkpoints';
import { inputAt } from './kernelInputs';

defineOp('PlaceholderWithDefault', {
  infer: (draft) => sameAsInput(draft).map(({ dtype }) => ({ dtype, shape: shapeAttribute(draft, 'shape') })),
  kernel: (inputs) => inputAt(inputs, 0).clone(),
});

const texts = (tensor: tfc.Tensor): string[] => Array.from(tensor.dataSync<'string'>());

/** Inputs: prefix, names, slices, then the tensors. */
defineOp('SaveV2', {
  infer: () => [],
  kernel: (inputs, { op, state }) => {
    const names = texts(inputAt(inputs, 1));
    const tensors = new Map(names.map((name, i) => [name, fromDeviceSync(inputAt(inputs, i + 3))]));
    const [prefix = ''] = texts(inputAt(inputs, 0));
    writeTensors(state.files, prefix, tensors, op.attributes['_format']?.kind === 'string' && op.text('_format') === 'safetensors' ? 'safetensors' : 'checkpoint');
    return [];
  },
  stateful: true,
});

/** Inputs: prefix, names, slices. Outputs: the tensors of these names. */
defineOp('RestoreV2', {
  infer: ({ attributes }) => {
    const types = attributes['dtypes'];
    return types?.kind === 'types' ? types.value.map((dtype) => ({ dtype, shape: null })) : [];
  },
  kernel: (inputs, { op, state }) => {
    const [prefix = ''] = texts(inputAt(inputs, 0));
    const saved = read(() => readTensors(state.files, prefix));
    return texts(inputAt(inputs, 1)).map((name, i) => {
      const array = saved.get(name);
      if (!array) throw new OpError('NotFoundError', `Key ${name} not found in checkpoint`);
      const expected = op.output(i).dtype;
      if (array.dtype !== expected) throw new OpError('InvalidArgumentError', `tensor_name = ${name}; expected dtype ${expected} does not equal original dtype ${array.dtype}`);
      return toDevice(array);
    });
  },
  stateful: true,
});

/** A file that is damaged is lost data, in TensorFlow's terms. */
function read<T>(reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    throw error instanceof EngineError ? new OpError('DataLossError', wordFailure(error.failure, 'en')) : error;
  }
}
