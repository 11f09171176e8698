import { reluGradient } from './activation';
import { replaceGradient } from './replaceGradient';

/** Teaches the tape Relu's gradient in one kernel where the backend has it, else as tf.js composes it; returns what undoes it. */
export const registerReluGradient = (): (() => void) =>
  replaceGradient('Relu', () => ({
    inputsToSave: ['x'],
    gradFunc(dy, [x]) {
      if (!x || Array.isArray(dy)) throw new Error('Relu has one input and one output.');
      return { x: () => reluGradient(x, dy) };
    },
  }));
