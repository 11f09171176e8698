/** What the paper would look like without the writing: a quantile of every neighbourhood, so that shadows are followed. */
import { levelOf, quantileOf } from './greyLevels';

/** About so many cells along the longer side. */
const cells = 8;

/** Quantiles of the cells of a coarse grid. */
export interface Grid {
  readonly cell: number;
  readonly across: number;
  readonly down: number;
  readonly values: Float32Array;
}

/** The quantile `part` of every cell; a cell full of writing knows nothing of the paper and takes its neighbours' median. */
export function localQuantile(grey: Float32Array, width: number, height: number, part: number): Grid & { readonly width: number } {
  const cell = Math.max(8, Math.ceil(Math.max(width, height) / cells));
  const across = Math.ceil(width / cell);
  const down = Math.ceil(height / cell);
  const own = new Float32Array(across * down);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const counts = new Uint32Array(256);
      for (let y = row * cell; y < Math.min(height, (row + 1) * cell); y++) {
        for (let x = column * cell; x < Math.min(width, (column + 1) * cell); x++) {
          const level = levelOf(grey[y * width + x] ?? 0);
          counts[level] = (counts[level] ?? 0) + 1;
        }
      }
      own[row * across + column] = quantileOf(counts, part);
    }
  }
  const values = own.map((value, i) => Math.max(value, medianAround(own, across, down, i % across, Math.floor(i / across))));
  return { cell, across, down, values, width };
}

function medianAround(values: Float32Array, across: number, down: number, column: number, row: number): number {
  const around: number[] = [];
  for (let v = Math.max(0, row - 1); v <= Math.min(down - 1, row + 1); v++) {
    for (let u = Math.max(0, column - 1); u <= Math.min(across - 1, column + 1); u++) around.push(values[v * across + u] ?? 0);
  }
  return around.sort((a, b) => a - b)[around.length >> 1] ?? 0;
}

/** The grid, linear between the cells' centres, minus the picture: positive where the picture is darker. */
export function differenceFrom({ cell, across, down, values, width }: Grid & { readonly width: number }, grey: Float32Array): Float32Array {
  const difference = new Float32Array(grey.length);
  const line = new Float32Array(across);
  for (let y = 0; y * width < grey.length; y++) {
    const v = Math.min(down - 1, Math.max(0, (y + 0.5) / cell - 0.5));
    const row = Math.floor(v);
    const next = Math.min(down - 1, row + 1);
    for (let u = 0; u < across; u++) line[u] = (values[row * across + u] ?? 0) * (1 - v + row) + (values[next * across + u] ?? 0) * (v - row);
    for (let x = 0; x < width; x++) {
      const u = Math.min(across - 1, Math.max(0, (x + 0.5) / cell - 0.5));
      const column = Math.floor(u);
      const paper = (line[column] ?? 0) * (1 - u + column) + (line[Math.min(across - 1, column + 1)] ?? 0) * (u - column);
      difference[y * width + x] = paper - (grey[y * width + x] ?? 0);
    }
  }
  return difference;
}
