import type { Canvas } from './canvas';

/** 3x3 smoothing: each pixel counts five times, its eight neighbours once, divided by 13. The outermost ring stays as it is. */
export function smooth({ width, height, rgb }: Canvas): Canvas {
  const result = rgb.slice();
  const row = width * 3;
  // Columns are summed first, so that each is added up once and not three times.
  const columns = new Uint16Array(row);
  for (let y = 1; y < height - 1; y++) {
    const start = y * row;
    for (let i = 0; i < row; i++) columns[i] = (rgb[start + i - row] ?? 0) + (rgb[start + i] ?? 0) + (rgb[start + i + row] ?? 0);
    for (let i = 3; i < row - 3; i++) {
      const sum = (columns[i - 3] ?? 0) + (columns[i] ?? 0) + (columns[i + 3] ?? 0) + 4 * (rgb[start + i] ?? 0);
      result[start + i] = (sum + 6) / 13;
    }
  }
  return { width, height, rgb: result };
}
