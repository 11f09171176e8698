import type { Quadtree } from './quadtree';

/**
 * Fills `force` with, for each point i, the sum over the others j of w_ij^2 (y_i - y_j), w_ij = 1 / (1 + |y_i - y_j|^2).
 * A cell whose side is less than `angle` of its distance counts as one point with its mass.
 * @returns the sum of w_ij over all ordered pairs
 */
export function repel({ cells, mass, x, y, side, after }: Quadtree, positions: Float64Array, angle: number, force: Float64Array): number {
  const bound = angle * angle;
  let total = 0;
  for (let at = 0; at < positions.length; at += 2) {
    const px = positions[at] ?? 0;
    const py = positions[at + 1] ?? 0;
    let [fx, fy, cell] = [0, 0, 0];
    while (cell < cells) {
      const dx = px - (x[cell] ?? 0);
      const dy = py - (y[cell] ?? 0);
      const distance = dx * dx + dy * dy;
      if ((side[cell] ?? 0) <= bound * distance) {
        const w = 1 / (1 + distance);
        const share = (mass[cell] ?? 0) * w;
        total += share;
        fx += share * w * dx;
        fy += share * w * dy;
        cell = after[cell] ?? cells;
      } else {
        cell += 1;
      }
    }
    force[at] = fx;
    force[at + 1] = fy;
  }
  // Every point met itself, with weight 1 and no force.
  return total - positions.length / 2;
}
