/** Where windows lie over pictures, padding included. */
import { extentOf, type Sliding, type Tap, type Volume } from '../../../engine/stats/convolution';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One channel with its padding around it; NaN where the padding is. */
export function padded(input: Volume, sliding: Sliding, channel = 0): Volume {
  const [rows, columns] = [extentOf(input.height, sliding), extentOf(input.width, sliding)];
  const height = input.height + rows.before + rows.after;
  const width = input.width + columns.before + columns.after;
  const values = new Float64Array(height * width).fill(Number.NaN);
  for (let row = 0; row < input.height; row++)
    for (let column = 0; column < input.width; column++) values[(row + rows.before) * width + column + columns.before] = input.values[(row * input.width + column) * input.channels + channel] ?? Number.NaN;
  return { height, width, channels: 1, values };
}

/** One channel of a volume. */
export const channelOf = (input: Volume, channel: number): Volume => ({ ...input, channels: 1, values: Float64Array.from({ length: input.height * input.width }, (_, i) => input.values[i * input.channels + channel] ?? Number.NaN) });

const middle = (sliding: Sliding): number => Math.floor((extentOf(1, sliding).span - 1) / 2);

/** The cell of the padded input in the middle of the window at an output. */
export const middleOf = ({ row, column }: Place, sliding: Sliding): Place => ({ row: row * sliding.stride + middle(sliding), column: column * sliding.stride + middle(sliding) });

/** The output whose window has its middle nearest to a cell of the padded input. */
export function placeUnder(row: number, column: number, output: Pick<Volume, 'height' | 'width'>, sliding: Sliding): Place {
  const along = (at: number, count: number): number => Math.min(count - 1, Math.max(0, Math.round((at - middle(sliding)) / sliding.stride)));
  return { row: along(row, output.height), column: along(column, output.width) };
}

/** The place, or the nearest one that a smaller picture has. */
export const inside = ({ row, column }: Place, { height, width }: Pick<Volume, 'height' | 'width'>): Place => ({ row: Math.min(row, Math.max(0, height - 1)), column: Math.min(column, Math.max(0, width - 1)) });

/** The cells of the padded picture under the taps. */
export function tapCells(taps: readonly Tap[], input: Volume, sliding: Sliding): readonly Place[] {
  const [top, left] = [extentOf(input.height, sliding).before, extentOf(input.width, sliding).before];
  return taps.map((tap) => ({ row: tap.row + top, column: tap.column + left }));
}
