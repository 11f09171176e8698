/** The layers of the lessons' networks: tfjs-layers' own, but without any draw from `Math.random`. */
import * as tfl from '@tensorflow/tfjs-layers';
import { CharacterSoftmax, type CharacterSoftmaxArgs } from './characterSoftmax';
import { Dropout, type DropoutArgs } from './dropout';
import { ImageStandardisation, type ImageStandardisationArgs } from './imageStandardisation';

type ConvArgs = Parameters<typeof tfl.layers.conv2d>[0];
type DenseArgs = Parameters<typeof tfl.layers.dense>[0];

// Kernels start at zero here and get their seeded Glorot-uniform values from `initialise` once the network stands.
const unset = { kernelInitializer: 'zeros' } as const;

export const conv2d = (args: ConvArgs) => tfl.layers.conv2d({ ...args, ...unset });
export const dense = (args: DenseArgs) => tfl.layers.dense({ ...args, ...unset });
export const dropout = (args: DropoutArgs) => new Dropout(args);
export const characterSoftmax = (args: CharacterSoftmaxArgs) => new CharacterSoftmax(args);
export const imageStandardisation = (args: ImageStandardisationArgs) => new ImageStandardisation(args);
export const { maxPooling2d, flatten, softmax } = tfl.layers;
export const { sequential } = tfl;
