import * as tf from '@tensorflow/tfjs-core';
import type { Capabilities } from '../declarations/capabilities';
import { bestVariant } from '../kernels/simd/features';
import { describeWebgl } from './backends/webgl';
import { describeWebgpu } from './backends/webgpu';
import { cores } from './cores';

/** Looks at everything that decides how fast this worker may compute; starts no backend. */
export async function probeCapabilities(): Promise<Capabilities> {
  return {
    webgl: describeWebgl(),
    webgpu: await describeWebgpu(),
    simd: bestVariant(),
    sharedMemory: typeof SharedArrayBuffer !== 'undefined',
    cores: cores(),
    kernels: tf.getKernelsForBackend(tf.getBackend()).length,
  };
}
