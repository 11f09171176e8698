/** Pieces of a picture in the size that a network takes. */
import type { ForeignPicture } from '../../../declarations/foreignPicture';

/** Pixels from `left` to before `right`, from `top` to before `bottom`. */
export interface Piece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Writes a piece as [width, height, 3] (columns first: the networks were trained in a language that stores pictures so),
 * from -1 to 1. Every pixel is the mean of all that it touches (PyTorch's adaptive average pooling).
 */
export function writeAreaCrop({ width: stride, rgba }: ForeignPicture, piece: Piece, width: number, height: number, target: Float32Array, at: number): void {
  const [columns, rows] = [binsOf(piece.left, piece.right, width), binsOf(piece.top, piece.bottom, height)];
  let place = at;
  for (const [left, right] of columns) {
    for (const [top, bottom] of rows) {
      let [red, green, blue] = [0, 0, 0];
      for (let y = top; y < bottom; y++) {
        for (let i = (y * stride + left) * 4, end = (y * stride + right) * 4; i < end; i += 4) {
          red += rgba[i] ?? 0;
          green += rgba[i + 1] ?? 0;
          blue += rgba[i + 2] ?? 0;
        }
      }
      const count = (right - left) * (bottom - top);
      target[place++] = scaled(red / count);
      target[place++] = scaled(green / count);
      target[place++] = scaled(blue / count);
    }
  }
}

const scaled = (value: number): number => (value - 127.5) / 128;

function binsOf(from: number, to: number, count: number): (readonly [from: number, to: number])[] {
  const size = to - from;
  return Array.from({ length: count }, (_, i) => [from + Math.floor((i * size) / count), from + Math.ceil(((i + 1) * size) / count)] as const);
}
