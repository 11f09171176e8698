/** Convolution and pooling by their definition, one output at a time, so that each can be taken apart. */

/** Values row by row, within a place channel by channel: [height, width, channels]. */
export interface Volume {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly values: ArrayLike<number>;
}

/** Square kernels, [size, size, inputs, outputs]. */
export interface Kernels {
  readonly size: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly values: ArrayLike<number>;
}

/** How a square window slides over a picture. */
export interface Sliding {
  readonly size: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: 'valid' | 'same';
}

export interface Extent {
  /** Positions of the window. */
  readonly outputs: number;
  /** What the window spans with its gaps, (size - 1) dilation + 1. */
  readonly span: number;
  /** Zeros before the first and after the last value; `same` puts an odd one after. */
  readonly before: number;
  readonly after: number;
}

/** One output's share of the sum: a value under the window, or padding outside the picture. */
export interface Tap {
  readonly row: number;
  readonly column: number;
  readonly channel: number;
  readonly inside: boolean;
  readonly value: number;
  readonly weight: number;
}

/** The window along one side of `length` values, as TensorFlow counts it; no outputs where it does not fit. */
export function extentOf(length: number, { size, stride, dilation, padding }: Sliding): Extent {
  const span = (size - 1) * dilation + 1;
  if (padding === 'valid') return { outputs: Math.max(0, Math.floor((length - span) / stride) + 1), span, before: 0, after: 0 };
  const outputs = Math.ceil(length / stride);
  const zeros = Math.max(0, (outputs - 1) * stride + span - length);
  return { outputs, span, before: Math.floor(zeros / 2), after: Math.ceil(zeros / 2) };
}

/** All that goes into the output at (row, column) of kernel `output`, in the order of the kernel's weights. */
export function tapsAt(input: Volume, kernels: Kernels, sliding: Sliding, row: number, column: number, output = 0): readonly Tap[] {
  const top = row * sliding.stride - extentOf(input.height, sliding).before;
  const left = column * sliding.stride - extentOf(input.width, sliding).before;
  const taps: Tap[] = [];
  for (let i = 0; i < kernels.size; i++)
    for (let j = 0; j < kernels.size; j++)
      for (let channel = 0; channel < input.channels; channel++) {
        const [r, c] = [top + i * sliding.dilation, left + j * sliding.dilation];
        const inside = r >= 0 && c >= 0 && r < input.height && c < input.width;
        taps.push({
          row: r, column: c, channel, inside,
          value: inside ? (input.values[(r * input.width + c) * input.channels + channel] ?? 0) : 0,
          weight: kernels.values[((i * kernels.size + j) * kernels.inputs + channel) * kernels.outputs + output] ?? 0,
        });
      }
  return taps;
}

/** The sum of values times weights. */
export const sumOf = (taps: readonly Tap[]): number => taps.reduce((sum, tap) => sum + tap.value * tap.weight, 0);

/** The cross-correlation that deep learning calls convolution: [height', width', outputs], without bias. */
export function convolve(input: Volume, kernels: Kernels, sliding: Sliding): Volume {
  const [height, width] = [extentOf(input.height, sliding).outputs, extentOf(input.width, sliding).outputs];
  const values = new Float64Array(height * width * kernels.outputs);
  let at = 0;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      for (let output = 0; output < kernels.outputs; output++) values[at++] = sumOf(tapsAt(input, kernels, sliding, row, column, output));
  return { height, width, channels: kernels.outputs, values };
}

/** Weights and one bias a kernel. */
export const convolutionParameters = (size: number, inputs: number, outputs: number): number => (size * size * inputs + 1) * outputs;

export type PoolKind = 'max' | 'average';

/** The values under a pooling window of one channel, row by row; padding is left out, as TensorFlow does. */
export function pooledAt(input: Volume, sliding: Sliding, row: number, column: number, channel = 0): readonly Tap[] {
  const window = { size: sliding.size, inputs: input.channels, outputs: 1, values: [] };
  return tapsAt(input, window, sliding, row, column).filter((tap) => tap.inside && tap.channel === channel);
}

/** The largest of the values, or their mean. */
export function poolOf(kind: PoolKind, taps: readonly Pick<Tap, 'value'>[]): number {
  const values = taps.map((tap) => tap.value);
  return kind === 'max' ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pools every channel on its own: [height', width', channels]. */
export function pool(kind: PoolKind, input: Volume, sliding: Sliding): Volume {
  const [height, width] = [extentOf(input.height, sliding).outputs, extentOf(input.width, sliding).outputs];
  const values = new Float64Array(height * width * input.channels);
  let at = 0;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      for (let channel = 0; channel < input.channels; channel++) values[at++] = poolOf(kind, pooledAt(input, sliding, row, column, channel));
  return { height, width, channels: input.channels, values };
}

/** Where the value at (row, column, channel) stands when the volume is flattened, and back. */
export const flatIndex = ({ width, channels }: Pick<Volume, 'width' | 'channels'>, row: number, column: number, channel: number): number => (row * width + column) * channels + channel;
