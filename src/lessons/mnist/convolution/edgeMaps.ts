import { convolve, type Volume } from '../../../engine/stats/convolution';
import { presetKernel, type KernelId } from './kernelPresets';
import { channelOf } from './window';

const makers: readonly KernelId[] = ['identity', 'upright', 'level', 'outline'];
/** What each channel of `edgeMaps` is, as their words are called. */
export const mapNames = ['digit', 'upright', 'level', 'outline'] as const;

/** A digit as the channels that simple kernels with a ReLU make of it: the first `count` of picture, upright and level edges, outline. */
export function edgeMaps(digit: Volume, count: number): Volume {
  const maps = makers.slice(0, count).map((id) => convolve(channelOf(digit, 0), { size: 3, inputs: 1, outputs: 1, values: presetKernel(id, 3) }, { size: 3, stride: 1, dilation: 1, padding: 'same' }));
  return {
    height: digit.height, width: digit.width, channels: count,
    values: Float64Array.from({ length: digit.height * digit.width * count }, (_, i) => Math.max(0, maps[i % count]?.values[Math.floor(i / count)] ?? 0)),
  };
}
