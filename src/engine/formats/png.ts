/** PNG files of 8 bits a channel. */
import { encode } from 'fast-png';
import { EngineError } from '../errors/failure';

/**
 * @param channels 1 grey, 2 grey and opacity, 3 red, green, blue, 4 with opacity.
 * @param pixels rows from the top, pixels from the left, channels of a pixel together: `height * width * channels` values.
 * @throws bad-parameter where their number is another.
 */
export function encodePng(width: number, height: number, channels: 1 | 2 | 3 | 4, pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = width * height * channels;
  if (count === 0 || pixels.length !== count) throw new EngineError('bad-parameter', { name: 'pixels', value: pixels.length, expected: `${width} x ${height} x ${channels} values` });
  return encode({ width, height, channels, data: pixels, depth: 8 }).slice();
}
