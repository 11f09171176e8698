/** Turns outlines into grey coverage: how much of each pixel lies inside. Plain arithmetic, so every machine gets the same bytes. */

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A closed line through its points; the last is joined to the first. Pixels, y down. */
export type Contour = readonly Point[];

/** Coverage, row by row: 0 outside, 255 inside. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
}

/**
 * Exact area coverage by accumulating what each edge adds to the pixels that it crosses, then summing along the rows
 * (R. Levien, "Inside the fastest font renderer in the world", 2016; as in libart and stb_truetype 2). Contours that run the
 * other way round cut holes; the contours must lie within 0..width and 0..height.
 */
export function rasterise(contours: readonly Contour[], width: number, height: number): Mask {
  // An edge touches its pixel and the one to the right of it; one more, so that the last row has such a neighbour.
  const areas = new Float64Array(width * height + 2);
  for (const contour of contours) {
    let from = contour.at(-1);
    for (const to of contour) {
      if (from && from.y < to.y) addEdge(areas, width, from, to, 1);
      else if (from && from.y > to.y) addEdge(areas, width, to, from, -1);
      from = to;
    }
  }
  const coverage = new Uint8Array(width * height);
  let sum = 0;
  for (let i = 0; i < coverage.length; i++) {
    sum += areas[i] ?? 0;
    // The small addend keeps halves from falling either way by the last bit of a sum.
    coverage[i] = Math.min(255, Math.floor(Math.abs(sum) * 255 + 0.5 + 1e-9));
  }
  return { width, height, coverage };
}

/** The edge from `top` down to `bottom`, row by row. */
function addEdge(areas: Float64Array, width: number, top: Point, bottom: Point, direction: 1 | -1): void {
  const slope = (bottom.x - top.x) / (bottom.y - top.y);
  let x = top.x;
  for (let row = Math.floor(top.y); row < bottom.y; row++) {
    const rows = Math.min(row + 1, bottom.y) - Math.max(row, top.y);
    const next = x + slope * rows;
    addSpan(areas, row * width, Math.min(x, next), Math.max(x, next), rows * direction);
    x = next;
  }
}

/**
 * The part of an edge within one row, from x = `left` to `right`. Everything to the right of the edge gains `rows`; of the
 * pixels that the edge crosses, each gains what lies to the right of it, which is the running integral of a ramp.
 */
function addSpan(areas: Float64Array, start: number, left: number, right: number, rows: number): void {
  const first = Math.floor(left);
  const last = Math.max(first + 1, Math.ceil(right));
  let before = 0;
  for (let column = first; column < last; column++) {
    const covered = rampArea(column + 1, left, right) - rampArea(column, left, right);
    areas[start + column] = (areas[start + column] ?? 0) + rows * (covered - before);
    before = covered;
  }
  areas[start + last] = (areas[start + last] ?? 0) + rows * (1 - before);
}

/** Integral, up to x, of a ramp that is 0 left of `left` and 1 right of `right`. */
function rampArea(x: number, left: number, right: number): number {
  if (x <= left) return 0;
  if (x >= right) return x - (left + right) / 2;
  return (x - left) ** 2 / (2 * (right - left));
}
