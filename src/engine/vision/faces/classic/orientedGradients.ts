import type { GreyPicture } from './localBinaryPatterns';

/** Half-turn bins: a gradient and its opposite count alike. */
const orientations = 9;
const cellSide = 8;
const blockSide = 2;
const cut = 0.2;
const small = 1e-5;

export interface GradientCells {
  readonly columns: number;
  readonly rows: number;
  /** [rows, columns, orientations]: mean gradient length a pixel, bins of 20 degrees. */
  readonly values: Float64Array;
}

/** Histograms of gradient directions in cells of 8 x 8 pixels; central differences, 0 on the border. */
export function gradientCells({ width, height, grey }: GreyPicture): GradientCells {
  const [columns, rows] = [Math.floor(width / cellSide), Math.floor(height / cellSide)];
  const values = new Float64Array(columns * rows * orientations);
  const at = (x: number, y: number): number => grey[y * width + x] ?? 0;
  for (let y = 0; y < rows * cellSide; y++) {
    for (let x = 0; x < columns * cellSide; x++) {
      const across = x === 0 || x === width - 1 ? 0 : at(x + 1, y) - at(x - 1, y);
      const down = y === 0 || y === height - 1 ? 0 : at(x, y + 1) - at(x, y - 1);
      const degrees = ((Math.atan2(down, across) * 180) / Math.PI + 360) % 180;
      const bin = Math.min(orientations - 1, Math.floor((degrees * orientations) / 180));
      const place = (Math.floor(y / cellSide) * columns + Math.floor(x / cellSide)) * orientations + bin;
      values[place] = (values[place] ?? 0) + Math.hypot(across, down) / cellSide ** 2;
    }
  }
  return { columns, rows, values };
}

/**
 * Histograms of oriented gradients (N. Dalal, B. Triggs, CVPR 2005): blocks of 2 x 2 cells, every one normalised, cut at 0.2
 * and normalised again (L2-Hys), as in scikit-image's `hog`.
 */
export function orientedGradients(picture: GreyPicture): Float64Array {
  const { columns, rows, values } = gradientCells(picture);
  const blocks: Float64Array[] = [];
  for (let row = 0; row + blockSide <= rows; row++) {
    for (let column = 0; column + blockSide <= columns; column++) {
      const block = new Float64Array(blockSide ** 2 * orientations);
      for (let line = 0; line < blockSide; line++) {
        const from = ((row + line) * columns + column) * orientations;
        block.set(values.subarray(from, from + blockSide * orientations), line * blockSide * orientations);
      }
      blocks.push(normalised(normalised(block).map((value) => Math.min(value, cut))));
    }
  }
  return Float64Array.from(blocks.flatMap((block) => [...block]));
}

function normalised(block: Float64Array): Float64Array {
  const length = Math.sqrt(block.reduce((sum, value) => sum + value * value, small ** 2));
  return block.map((value) => value / length);
}
