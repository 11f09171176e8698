import type { ThinTensor } from '../../../engine/declarations/stepAnatomy';
import type { ImageSet, TensorPicture } from '../../../engine/protocol';

/** What was kept of a tensor, as charts draw it. */
export const pictureOf = (layer: string, { kept, values }: ThinTensor): TensorPicture => ({ layer, shape: kept.map((places) => places.length), values });

/** Pictures 0..1, one after another, as grey bytes. */
export function greyImages(values: Float32Array, height: number, width: number): Pick<ImageSet, 'count' | 'height' | 'width' | 'pixels'> {
  return { count: values.length / (height * width), height, width, pixels: Uint8Array.from(values, (value) => Math.round(value * 255)) };
}
