/** Every network that turns aligned faces into vectors, by name. */
import type { EmbedderId } from '../../declarations/faceEmbedding';
import type { ForeignPicture } from '../../declarations/foreignPicture';
import { shared } from '../../data/shared';
import type { Platform } from '../../runtime/platform';
import { chipSide, embeddingLength, openRecognition } from './faceapi/recognition';

export interface Embedder {
  /** Pixels of a chip's side, and what is left free around the mean shape on every side, as a part of its width. */
  readonly chip: { readonly side: number; readonly padding: number };
  readonly length: number;
  /** [chips, length], row by row. */
  embed(chips: readonly ForeignPicture[]): Promise<Float32Array>;
}

/** dlib uses 0.25 with landmarks of its own; with MTCNN's this is better on LFW's development pairs. */
const padding = 0.22;

const recognition = shared((platform) => openRecognition(platform));

/** @throws download-failed, bad-file */
export async function openEmbedder(platform: Platform, id: EmbedderId): Promise<Embedder> {
  const network = await recognition(platform, () => undefined);
  const embed = (chips: readonly ForeignPicture[]): Promise<Float32Array> => network.embed(chips);
  const mirrored = async (chips: readonly ForeignPicture[]): Promise<Float32Array> => {
    const both = await embed([...chips, ...chips.map(mirror)]);
    const half = both.length / 2;
    return both.subarray(0, half).map((value, i) => (value + (both[half + i] ?? 0)) / 2);
  };
  return { chip: { side: chipSide, padding }, length: embeddingLength, embed: id === 'resnet-34' ? embed : mirrored };
}

function mirror({ width, height, rgba }: ForeignPicture): ForeignPicture {
  const pixels = new Uint32Array(rgba.slice().buffer);
  for (let row = 0; row < height; row++) pixels.subarray(row * width, (row + 1) * width).reverse();
  return { width, height, rgba: new Uint8ClampedArray(pixels.buffer) };
}
