/** Convolution and pooling (tensorflow/python/ops/nn_grad.py). */
import type { Attributes } from '../attributes';
import type { Operation } from '../operation';
import { defineGradient } from './definition';
import './maxPoolGradGrad';

/** The way in which windows are laid, which a gradient shares with its operation. */
function windows(op: Operation, names: readonly string[]): { readonly attributes: Attributes } {
  return { attributes: Object.fromEntries(names.flatMap((name) => (op.attributes[name] ? [[name, op.attributes[name]]] : []))) };
}
const ofConvolution = (op: Operation) => windows(op, ['dilations', 'strides', 'padding', 'explicit_paddings', 'use_cudnn_on_gpu', 'data_format']);
const ofPool = (op: Operation) => windows(op, ['ksize', 'strides', 'padding', 'explicit_paddings', 'data_format']);

defineGradient('Conv2D', (tf, op, grad) => {
  const [x, filter] = [op.input(0), op.input(1)];
  const [xShape, filterShape] = tf.shapes([x, filter]);
  return [
    xShape ? tf.raw('Conv2DBackpropInput', [xShape, filter, grad], ofConvolution(op)) : null,
    filterShape ? tf.raw('Conv2DBackpropFilter', [x, filterShape, grad], ofConvolution(op)) : null,
  ];
});
defineGradient('Conv2DBackpropInput', (tf, op, grad) => [
  null,
  tf.raw('Conv2DBackpropFilter', [grad, tf.shape(op.input(1)), op.input(2)], ofConvolution(op)),
  tf.raw('Conv2D', [grad, op.input(1)], ofConvolution(op)),
]);
defineGradient('Conv2DBackpropFilter', (tf, op, grad) => [
  tf.raw('Conv2DBackpropInput', [tf.shape(op.input(0)), grad, op.input(2)], ofConvolution(op)),
  null,
  tf.raw('Conv2D', [op.input(0), grad], ofConvolution(op)),
]);

defineGradient('MaxPool', (tf, op, grad) => [tf.raw('MaxPoolGrad', [op.input(0), op.output(), grad], ofPool(op))]);
defineGradient('AvgPool', (tf, op, grad) => [tf.raw('AvgPoolGrad', [tf.shape(op.input(0)), grad], ofPool(op))]);

// Linear in the gradient; which element is the largest does not change with small changes of it.
defineGradient('AvgPoolGrad', (tf, op, grad) => [null, tf.raw('AvgPool', [grad], ofPool(op))]);
for (const [type, other] of [['MaxPoolGrad', 'MaxPoolGradGrad'], ['MaxPoolGradGrad', 'MaxPoolGrad']] as const) {
  defineGradient(type, (tf, op, grad) => [tf.zerosLike(op.input(0)), tf.zerosLike(op.input(1)), tf.raw(other, [op.input(0), op.input(1), grad], ofPool(op))]);
}
