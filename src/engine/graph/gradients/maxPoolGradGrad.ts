/** The operation that takes, of every window, what lies where its largest element does (tensorflow/core/ops/nn_ops.cc). */
import * as tfc from '@tensorflow/tfjs-core';
import { inputOf } from '../inference';
import { defineOp } from '../opDefinition';
import { inputAt } from '../ops/kernelInputs';
import { tfjsPadding, windowAxes } from '../ops/windows';

defineOp('MaxPoolGradGrad', {
  infer: (draft) => [{ dtype: inputOf(draft, 1).dtype, shape: inputOf(draft, 1).shape }],
  kernel: (inputs, { op }) => {
    const [x, values] = [inputAt(inputs, 0) as tfc.Tensor4D, inputAt(inputs, 2)];
    const { indexes } = tfc.maxPoolWithArgmax(x, windowAxes(op.numbers('ksize')), windowAxes(op.numbers('strides')), tfjsPadding(op), true);
    if (!indexes) return tfc.zerosLike(inputAt(inputs, 1));
    return tfc.reshape(tfc.gather(tfc.reshape(values, [values.size]), tfc.reshape(tfc.cast(indexes, 'int32'), [indexes.size])), indexes.shape);
  },
});
