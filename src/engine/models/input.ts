import * as tf from '@tensorflow/tfjs-core';

const side = 28;

/** Grey pictures of values in 0..1, one after another, as a network's input [batch, height, width, 1]. */
export function pictureTensor(pixels: Float32Array, height: number, width: number): tf.Tensor4D {
  return tf.tensor4d(pixels, [pixels.length / (height * width), height, width, 1]);
}

/** Digits of 28x28 values in 0..1, one after another, as a network's input [batch, 28, 28, 1]. */
export function digitTensor(pixels: Float32Array): tf.Tensor4D {
  return pictureTensor(pixels, side, side);
}
