/** A pen stroke as the grey pixels that a digit network is given: pure functions. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance from a point to a line segment. */
function segmentDistance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - share * dx, p.y - a.y - share * dy);
}

/**
 * Ink of a stroke of the given radius on a `size` x `size` grid of unit pixels, row by row, 0 (paper) to 1.
 * The edge is one pixel soft, as if every pixel averaged its area.
 */
export function rasterise(stroke: readonly Point[], radius: number, size: number): Float32Array {
  const ink = new Float32Array(size * size);
  for (let i = 0; i < ink.length; i++) {
    const centre = { x: (i % size) + 0.5, y: Math.floor(i / size) + 0.5 };
    let nearest = Number.POSITIVE_INFINITY;
    stroke.forEach((b, at) => {
      nearest = Math.min(nearest, segmentDistance(centre, stroke[at - 1] ?? b, b));
    });
    ink[i] = Math.min(1, Math.max(0, radius + 0.5 - nearest));
  }
  return ink;
}
