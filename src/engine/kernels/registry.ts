import { getGradient, getKernel, type GradConfig, type KernelConfig } from '@tensorflow/tfjs-core';

/** tf.js's types promise a kernel where there may be none. */
export const findKernel = (name: string, backendName: string): KernelConfig | undefined => getKernel(name, backendName);

/** The same for gradients. */
export const findGradient = (name: string): GradConfig | undefined => getGradient(name);
