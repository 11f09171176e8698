/** Plain JavaScript: works everywhere, and is the slowest by far. */
import * as tf from '@tensorflow/tfjs-core';
import type { OpenBackend } from './opening';

export const openCpu: OpenBackend = async () => {
  await import('@tensorflow/tfjs-backend-cpu');
  await tf.setBackend('cpu');
  return { threads: 1, simd: false, renderer: null, software: false };
};
