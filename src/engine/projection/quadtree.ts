/**
 * A tree over points of a plane, for sums over all of them in which far ones count in groups: J. Barnes and P. Hut, 1986, as
 * L. van der Maaten, "Accelerating t-SNE using tree-based algorithms", JMLR 15, 2014, uses it.
 */

/** Cells in the order of a walk that needs no stack: a cell's parts follow it, and `after` is the next cell without them. */
export interface Quadtree {
  readonly cells: number;
  readonly mass: Float64Array;
  /** Centre of mass. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Squared side; 0 of a leaf. */
  readonly side: Float64Array;
  readonly after: Int32Array;
}

/** Cells smaller than this are not divided: their points are as good as equal. */
const finest = 1e-12;

/**
 * Makes trees of `count` points, two coordinates each; every tree is made in the place of the last. Cells with all points in
 * one quarter become that quarter, so there are fewer than twice as many cells as points.
 */
export function createQuadtrees(count: number): (positions: Float64Array) => Quadtree {
  const room = 2 * count;
  const [mass, x, y, side] = [new Float64Array(room), new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  const after = new Int32Array(room);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let positions: Float64Array = new Float64Array();
  let cells = 0;

  /** Brings the points of order[from..to-1] that lie below `at` along an axis to the front. @returns where the others begin */
  function divide(from: number, to: number, axis: 0 | 1, at: number): number {
    let front = from;
    for (let k = from; k < to; k++) {
      const point = order[k] ?? 0;
      if ((positions[2 * point + axis] ?? 0) > at) continue;
      order[k] = order[front] ?? 0;
      order[front++] = point;
    }
    return front;
  }

  function make(from: number, to: number, cx: number, cy: number, half: number): void {
    const middle = divide(from, to, 1, cy);
    const lower = divide(from, middle, 0, cx);
    const upper = divide(middle, to, 0, cx);
    const quarter = half / 2;
    const parts = [[from, lower, -quarter, -quarter], [lower, middle, quarter, -quarter], [middle, upper, -quarter, quarter], [upper, to, quarter, quarter]] as const;
    const divisible = half > finest && to - from > 1;
    const only = divisible && parts.find(([begin, end]) => begin === from && end === to);
    if (only) {
      make(from, to, cx + only[2], cy + only[3], quarter);
      return;
    }
    const cell = cells++;
    let [sumX, sumY] = [0, 0];
    for (let k = from; k < to; k++) {
      const point = order[k] ?? 0;
      sumX += positions[2 * point] ?? 0;
      sumY += positions[2 * point + 1] ?? 0;
    }
    mass[cell] = to - from;
    x[cell] = sumX / (to - from);
    y[cell] = sumY / (to - from);
    side[cell] = divisible ? 4 * half * half : 0;
    if (divisible) for (const [begin, end, dx, dy] of parts) if (end > begin) make(begin, end, cx + dx, cy + dy, quarter);
    after[cell] = cells;
  }

  return (given) => {
    positions = given;
    cells = 0;
    let [low, high] = [Infinity, -Infinity];
    for (const value of given) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    make(0, count, (low + high) / 2, (low + high) / 2, (high - low) / 2 + finest);
    return { cells, mass, x, y, side, after };
  };
}
