/** A line across one cell: from and to, each an edge's number (0 along the first corners) and the share of the way along it. */
export type Crossing = readonly [readonly [edge: number, share: number], readonly [edge: number, share: number]];

/**
 * Where a level crosses a cell whose corners have these heights, in the order around it (marching squares, Lorensen and
 * Cline 1987, in the plane). A saddle gives two lines.
 */
export function crossings(corners: readonly [number, number, number, number], level: number): readonly Crossing[] {
  const cuts: (readonly [number, number])[] = [];
  corners.forEach((here, i) => {
    const next = corners[(i + 1) % 4] ?? here;
    if (here < level !== next < level) cuts.push([i, (level - here) / (next - here)]);
  });
  const [a, b, c, d] = cuts;
  if (!a || !b) return [];
  return c && d ? [[a, b], [c, d]] : [[a, b]];
}
