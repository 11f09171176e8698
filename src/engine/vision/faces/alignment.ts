/** Brings a face to a fixed place by its landmarks: the map between two sets of points, and the picture seen through it. */
import type { AffineMap, AlignmentKind, Point } from '../../declarations/faces';
import type { ForeignPicture } from '../../declarations/foreignPicture';
import { leastSquares } from '../../stats/linear';

type Points = readonly Point[];

/** Where the map puts a point. */
export function mapPoint([a, b, c, d, e, f]: AffineMap, { x, y }: Point): Point {
  return { x: a * x + b * y + c, y: d * x + e * y + f };
}

/**
 * The map from `from` to `to`, of one length, that leaves the least sum of squared distances; null where the points
 * do not determine it (a similarity needs two different ones, an affine map three that are not on one line).
 */
export function alignmentOf(kind: AlignmentKind, from: Points, to: Points): AffineMap | null {
  return kind === 'similarity' ? similarity(from, to) : affine(from, to);
}

/** Turn, scale and shift. Umeyama 1991, eq. 40 to 43, in two dimensions: a regression of complex numbers, which cannot mirror. */
function similarity(from: Points, to: Points): AffineMap | null {
  const [p, q] = [meanOf(from), meanOf(to)];
  let variance = 0;
  let cosine = 0;
  let sine = 0;
  from.forEach((point, i) => {
    const there = to[i] ?? q;
    const [x, y, u, v] = [point.x - p.x, point.y - p.y, there.x - q.x, there.y - q.y];
    variance += x * x + y * y;
    cosine += x * u + y * v;
    sine += x * v - y * u;
  });
  if (variance === 0) return null;
  const [a, b] = [cosine / variance, sine / variance];
  return [a, -b, q.x - a * p.x + b * p.y, b, a, q.y - b * p.x - a * p.y];
}

function affine(from: Points, to: Points): AffineMap | null {
  const rows = from.map(({ x, y }) => [x, y, 1]);
  const [across, down] = [leastSquares(rows, to.map(({ x }) => x)), leastSquares(rows, to.map(({ y }) => y))];
  if (!across || !down) return null;
  const [a = 0, b = 0, c = 0] = across;
  const [d = 0, e = 0, f = 0] = down;
  return [a, b, c, d, e, f];
}

function meanOf(points: Points): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The map back; null for one that flattens the plane. */
export function inverse([a, b, c, d, e, f]: AffineMap): AffineMap | null {
  const determinant = a * e - b * d;
  if (determinant === 0) return null;
  const [p, q, r, s] = [e / determinant, -b / determinant, -d / determinant, a / determinant];
  return [p, q, -(p * c + q * f), r, s, -(r * c + s * f)];
}

/**
 * `side` x `side` pixels of the picture after the map, interpolated linearly; beyond the picture black. A point's
 * coordinates are those of pixel centres. Where the map shrinks, each pixel is the mean of enough places between its
 * neighbours that no pixel of the picture is skipped.
 */
export function warp(picture: ForeignPicture, map: AffineMap, side: number): ForeignPicture {
  const rgba = new Uint8ClampedArray(side * side * 4);
  const back = inverse(map);
  for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;
  if (!back) return { width: side, height: side, rgba };
  const [a, b, c, d, e, f] = back;
  const density = Math.max(1, Math.ceil(Math.sqrt(Math.abs(a * e - b * d)) - 0.5));
  const offsets = Array.from({ length: density }, (_, i) => (i + 0.5) / density - 0.5);
  const sum = new Float64Array(3);
  for (let v = 0; v < side; v++) {
    for (let u = 0; u < side; u++) {
      sum.fill(0);
      for (const dv of offsets) {
        for (const du of offsets) addAt(picture, a * (u + du) + b * (v + dv) + c, d * (u + du) + e * (v + dv) + f, sum);
      }
      const at = (v * side + u) * 4;
      for (let channel = 0; channel < 3; channel++) rgba[at + channel] = (sum[channel] ?? 0) / (density * density);
    }
  }
  return { width: side, height: side, rgba };
}

/** Adds the colour between four pixels. */
function addAt({ width, height, rgba }: ForeignPicture, x: number, y: number, sum: Float64Array): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  for (let corner = 0; corner < 4; corner++) {
    const [column, row] = [left + (corner & 1), top + (corner >> 1)];
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const share = ((corner & 1) === 1 ? right : 1 - right) * (corner >> 1 === 1 ? below : 1 - below);
    const at = (row * width + column) * 4;
    for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] ?? 0) + share * (rgba[at + channel] ?? 0);
  }
}
