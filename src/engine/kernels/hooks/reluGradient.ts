import { registerGradient, unregisterGradient, type GradConfig } from '@tensorflow/tfjs-core';
import { findGradient } from '../registry';
import { reluGradient } from './activation';

/** Relu's gradient in one kernel where the backend has it, else as tf.js composes it. */
const config: GradConfig = {
  kernelName: 'Relu',
  inputsToSave: ['x'],
  gradFunc(dy, [x]) {
    if (!x || Array.isArray(dy)) throw new Error('Relu has one input and one output.');
    return { x: () => reluGradient(x, dy) };
  },
};

/** Teaches the tape the fused gradient; returns what undoes it. */
export function registerReluGradient(): () => void {
  const previous = findGradient('Relu');
  if (previous) unregisterGradient('Relu');
  registerGradient(config);
  return () => {
    unregisterGradient('Relu');
    if (previous) registerGradient(previous);
  };
}
