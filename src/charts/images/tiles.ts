import type { TensorPicture } from '../../engine/protocol';

/** A tensor cut into small pictures of equal size. */
export interface Tiles {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly low: number;
  readonly high: number;
  name(tile: number): string;
  /** NaN beside the data, in the last row of a wrapped vector. */
  value(tile: number, row: number, column: number): number;
}

/**
 * Filters [height, width, in, out] become in x out tiles, output channel by output channel; maps [height, width,
 * channels] one tile a channel; a vector [units] one tile, wrapped at 32.
 */
export function tilesOf({ shape, values }: TensorPicture): Tiles {
  const [low, high] = range(values);
  if (shape.length <= 1) {
    const units = shape[0] ?? values.length;
    const width = Math.min(32, units);
    return { count: 1, width, height: Math.ceil(units / Math.max(1, width)), low, high, name: () => `${units}`, value: (_, row, column) => values[row * width + column] ?? NaN };
  }
  const [height = 1, width = 1, inputs = 1, outputs] = shape;
  const planes = inputs * (outputs ?? 1);
  return {
    count: planes,
    width,
    height,
    low,
    high,
    name: (tile) => (outputs === undefined || inputs === 1 ? `${tile + 1}` : `${(tile % inputs) + 1} → ${Math.floor(tile / inputs) + 1}`),
    value: (tile, row, column) => {
      const plane = outputs === undefined ? tile : (tile % inputs) * outputs + Math.floor(tile / inputs);
      return values[(row * width + column) * planes + plane] ?? NaN;
    },
  };
}

function range(values: Float32Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}
