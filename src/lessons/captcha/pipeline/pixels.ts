/** What happens to a picture's pixels before a network sees them. */
import type { ForeignPicture } from '../../../engine/declarations/foreignPicture';
import { luma } from '../../../engine/stats/luma';
import { resample } from '../../../engine/vision/resample';

export const channels = ['red', 'green', 'blue'] as const;
export type Channel = (typeof channels)[number];
export const planes = [...channels, 'grey'] as const;
type Plane = (typeof planes)[number];

/** Bytes, row by row. */
export interface Planes extends Readonly<Record<Plane, Uint8Array>> {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Weights of the channels in grey, as of ITU-R BT.601: people see green best. */
export const greyWeights: Readonly<Record<Channel, number>> = { red: 0.299, green: 0.587, blue: 0.114 };

/** The picture in width x height: what is transparent counts as white, other sizes are resampled; grey is the weighted sum, rounded. */
export function planesOf(picture: ForeignPicture, width: number, height: number): Planes {
  const [red, green, blue] = [channelOf(picture, 0, width, height), channelOf(picture, 1, width, height), channelOf(picture, 2, width, height)];
  const grey = red.map((r, i) => Math.floor(luma(r, green[i] ?? 0, blue[i] ?? 0) + 0.5));
  return { width, height, red, green, blue, grey };
}

/** Of several the first: there is ink. */
export function darkestPlace({ grey, width }: Planes): Place {
  const at = grey.reduce((best, value, i) => (value < (grey[best] ?? 0) ? i : best), 0);
  return { row: Math.floor(at / width), column: at % width };
}

function channelOf({ rgba, width, height }: ForeignPicture, channel: number, toWidth: number, toHeight: number): Uint8Array {
  const onWhite = Float32Array.from({ length: width * height }, (_, i) => {
    const alpha = (rgba[4 * i + 3] ?? 0) / 255;
    return alpha * (rgba[4 * i + channel] ?? 0) + (1 - alpha) * 255;
  });
  return Uint8Array.from(resample(onWhite, width, { left: 0, top: 0, width, height }, toWidth, toHeight), Math.round);
}

/** Bytes as a picture that a canvas shows: of all three channels, or of one as grey. */
export function asRgba({ red, green, blue }: Readonly<Record<Channel, Uint8Array>>): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * red.length);
  red.forEach((r, i) => { rgba.set([r, green[i] ?? 0, blue[i] ?? 0, 255], 4 * i); });
  return rgba;
}
