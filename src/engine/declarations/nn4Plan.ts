/**
 * OpenFace's nn4.small2 as data: B. Amos, B. Ludwiczuk, M. Satyanarayanan, "OpenFace: A general-purpose face recognition
 * library with mobile applications", 2016; a smaller form of the NN4 of Schroff, Kalenichenko, Philbin, "FaceNet", 2015.
 */

/** A 1x1 convolution to `reduce` channels (null: none), then one with a square window, padded by half of it; each is standardised and cut at 0. */
export interface ConvolutionBranch {
  readonly name: string;
  readonly reduce: number | null;
  readonly window: number;
  readonly filters: number;
  readonly stride: number;
}

/** Pools windows of 3 x 3, largest (stride 2) or root of the sum of squares (stride 3), projects to `filters` channels (null: as they are) and pads with zeros. */
export interface PoolBranch {
  readonly name: string;
  readonly pool: 'max' | 'l2';
  readonly filters: number | null;
  /** Rows above and below, the same columns left and right. */
  readonly pad: readonly [number, number];
}

export interface InceptionModule {
  readonly name: string;
  readonly branches: readonly (ConvolutionBranch | PoolBranch)[];
}

const convolution = (reduce: number | null, window: number, filters: number, stride = 1): ConvolutionBranch => ({ name: `${window}x${window}`, reduce, window, filters, stride });
const pooling = (pool: 'max' | 'l2', filters: number | null, before: number, after: number): PoolBranch => ({ name: 'pool', pool, filters, pad: [before, after] });

export const nn4Modules: readonly InceptionModule[] = [
  { name: '3a', branches: [convolution(96, 3, 128), convolution(16, 5, 32), pooling('max', 32, 3, 4), convolution(null, 1, 64)] },
  { name: '3b', branches: [convolution(96, 3, 128), convolution(32, 5, 64), pooling('l2', 64, 4, 4), convolution(null, 1, 64)] },
  { name: '3c', branches: [convolution(128, 3, 256, 2), convolution(32, 5, 64, 2), pooling('max', null, 0, 1)] },
  { name: '4a', branches: [convolution(96, 3, 192), convolution(32, 5, 64), pooling('l2', 128, 2, 2), convolution(null, 1, 256)] },
  { name: '4e', branches: [convolution(160, 3, 256, 2), convolution(64, 5, 128, 2), pooling('max', null, 0, 1)] },
  { name: '5a', branches: [convolution(96, 3, 384), pooling('l2', 96, 1, 1), convolution(null, 1, 256)] },
  { name: '5b', branches: [convolution(96, 3, 384), pooling('max', 96, 1, 1), convolution(null, 1, 256)] },
];

export const nn4Side = 96;
export const nn4Dimensions = 128;

export interface PlannedStage {
  readonly name: string;
  /** Height, width, channels; one number for a vector. */
  readonly output: readonly number[];
  /** Trained: kernels, biases, and gamma and beta of the standardisation. */
  readonly parameters: number;
}

/** The stages from picture to embedding, with what they give on and what is trained in them. */
export function nn4Stages(): readonly PlannedStage[] {
  const stages: PlannedStage[] = [
    { name: 'conv1', output: [48, 48, 64], parameters: unitParameters(7, 3, 64) },
    { name: 'pool1', output: [24, 24, 64], parameters: 0 },
    { name: 'conv2', output: [24, 24, 64], parameters: unitParameters(1, 64, 64) },
    { name: 'conv3', output: [24, 24, 192], parameters: unitParameters(3, 64, 192) },
    { name: 'pool2', output: [12, 12, 192], parameters: 0 },
  ];
  let [side, channels] = [12, 192];
  for (const { name, branches } of nn4Modules) {
    const inputs = channels;
    const stride = Math.max(...branches.map((branch) => ('stride' in branch ? branch.stride : 1)));
    side = Math.ceil(side / stride);
    channels = branches.reduce((sum, branch) => sum + (branch.filters ?? inputs), 0);
    stages.push({ name, output: [side, side, channels], parameters: branches.reduce((sum, branch) => sum + branchParameters(branch, inputs), 0) });
  }
  return [
    ...stages,
    { name: 'average', output: [channels], parameters: 0 },
    { name: 'dense', output: [nn4Dimensions], parameters: (channels + 1) * nn4Dimensions },
    { name: 'l2', output: [nn4Dimensions], parameters: 0 },
  ];
}

/** A kernel, and for each filter a bias, a gamma and a beta. */
const unitParameters = (window: number, inputs: number, filters: number): number => window ** 2 * inputs * filters + 3 * filters;

function branchParameters(branch: ConvolutionBranch | PoolBranch, inputs: number): number {
  if ('pool' in branch) return branch.filters === null ? 0 : unitParameters(1, inputs, branch.filters);
  const { reduce, window, filters } = branch;
  return reduce === null ? unitParameters(window, inputs, filters) : unitParameters(1, inputs, reduce) + unitParameters(window, reduce, filters);
}
