import { engine, getBackend, type NamedAttrMap, type Tensor } from '@tensorflow/tfjs-core';
import { replaceGradient } from './replaceGradient';

const isDilated = ({ dilations }: NamedAttrMap): boolean => [dilations ?? 1].flat().some((dilation) => dilation !== 1);

/**
 * A convolution's gradient also where its window is dilated, which tf.js refuses: the WASM backend's kernels take the
 * dilations as an attribute. Other cases and other backends as before.
 */
function registerDilatedGradient(kernelName: string, inputKernel: string, filterKernel: string): () => void {
  return replaceGradient(kernelName, (previous) => ({
    inputsToSave: ['x', 'filter'],
    gradFunc(dy, saved, attrs) {
      const [x, filter] = saved;
      if (!x || !filter || Array.isArray(dy)) throw new Error('A convolution has two inputs and one output.');
      if (getBackend() !== 'wasm' || !isDilated(attrs)) {
        if (!previous) throw new Error(`tf.js's gradient of ${kernelName} is not loaded.`);
        return previous.gradFunc(dy, saved, attrs);
      }
      return {
        x: () => engine().runKernel<Tensor>(inputKernel, { dy, filter }, { ...attrs, inputShape: x.shape }),
        filter: () => engine().runKernel<Tensor>(filterKernel, { x, dy }, { ...attrs, filterShape: filter.shape }),
      };
    },
  }));
}

/** Teaches the tape the gradients of dilated convolutions, whole and depthwise; returns what undoes it. */
export function registerDilatedGradients(): () => void {
  const undo = [
    registerDilatedGradient('Conv2D', 'Conv2DBackpropInput', 'Conv2DBackpropFilter'),
    registerDilatedGradient('DepthwiseConv2dNative', 'DepthwiseConv2dNativeBackpropInput', 'DepthwiseConv2dNativeBackpropFilter'),
  ];
  return () => {
    for (const step of undo) step();
  };
}
