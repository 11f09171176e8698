import { registerGradient, unregisterGradient, type GradConfig } from '@tensorflow/tfjs-core';
import { findGradient } from '../registry';

/** Teaches the tape another gradient of a kernel, made from the present one; returns what undoes it. */
export function replaceGradient(kernelName: string, gradientOf: (previous: GradConfig | undefined) => Omit<GradConfig, 'kernelName'>): () => void {
  const previous = findGradient(kernelName);
  if (previous) unregisterGradient(kernelName);
  registerGradient({ ...gradientOf(previous), kernelName });
  return () => {
    unregisterGradient(kernelName);
    if (previous) registerGradient(previous);
  };
}
