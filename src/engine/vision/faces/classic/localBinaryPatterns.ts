/** Grey values row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: ArrayLike<number>;
}

const neighbours = 8;
/** Patterns with at most two changes round the circle have a bin each, the others share one. */
export const patternBins = neighbours * (neighbours - 1) + 3;

const circle = Array.from({ length: neighbours }, (_, p) => {
  const angle = (2 * Math.PI * p) / neighbours;
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  return { dx: round(Math.cos(angle)), dy: round(-Math.sin(angle)) };
});

/**
 * Local binary patterns, 8 points on a circle of radius 1 (T. Ojala, M. Pietikainen, T. Maenpaa, 2002): bit p is set where
 * point p, counted against the clock from the right, is at least as bright as the centre. Beyond the edge all is 0.
 */
export function localBinaryPatterns({ width, height, grey }: GreyPicture): Uint8Array {
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 0 : (grey[y * width + x] ?? 0));
  const between = (x: number, y: number): number => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, bottom] = [x - left, y - top];
    const upper = (1 - right) * at(left, top) + right * at(left + 1, top);
    const lower = (1 - right) * at(left, top + 1) + right * at(left + 1, top + 1);
    return (1 - bottom) * upper + bottom * lower;
  };
  const codes = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const centre = at(x, y);
      circle.forEach(({ dx, dy }, p) => { if (between(x + dx, y + dy) - centre >= 0) codes[y * width + x] = (codes[y * width + x] ?? 0) | (1 << p); });
    }
  }
  return codes;
}

const binOfCode = uniformBins();

/** One histogram of uniform patterns a cell of a grid, each of sum 1 (T. Ahonen, A. Hadid, M. Pietikainen, 2006). */
export function patternHistograms(picture: GreyPicture, columns: number, rows: number): Float64Array {
  const codes = localBinaryPatterns(picture);
  const counts = new Float64Array(columns * rows * patternBins);
  const sizes = new Float64Array(columns * rows);
  codes.forEach((code, pixel) => {
    const column = Math.floor(((pixel % picture.width) * columns) / picture.width);
    const row = Math.floor((Math.floor(pixel / picture.width) * rows) / picture.height);
    const cell = row * columns + column;
    const bin = cell * patternBins + (binOfCode[code] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
    sizes[cell] = (sizes[cell] ?? 0) + 1;
  });
  return counts.map((count, i) => count / Math.max(1, sizes[Math.floor(i / patternBins)] ?? 1));
}

function uniformBins(): Uint8Array {
  let next = 0;
  return Uint8Array.from({ length: 2 ** neighbours }, (_, code) => {
    const turned = ((code << 1) | (code >> (neighbours - 1))) & 255;
    let changes = 0;
    for (let rest = code ^ turned; rest > 0; rest >>= 1) changes += rest & 1;
    return changes <= 2 ? next++ : patternBins - 1;
  });
}
