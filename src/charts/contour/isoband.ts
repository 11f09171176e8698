import type { Grid } from './grid';

/** The part of the grid where the surface is below a level, and the line along it, as SVG paths in grid units. */
export interface Isoband {
  readonly area: string;
  readonly line: string;
}

/**
 * Marching squares (Lorensen and Cline 1987, in the plane): each cell's square is cut where the level crosses its
 * edges, linearly interpolated; whole cells of a row are joined.
 */
export function isoband({ columns, rows, values }: Grid, level: number): Isoband {
  const at = (c: number, r: number): number => (values[r * columns + c] ?? Infinity) - level;
  let area = '';
  let line = '';
  for (let r = 0; r < rows - 1; r++) {
    let wholeFrom = -1;
    for (let c = 0; c < columns; c++) {
      const corners = c < columns - 1 ? [at(c, r), at(c + 1, r), at(c + 1, r + 1), at(c, r + 1)] : [];
      const below = corners.filter((value) => value < 0).length;
      const whole = corners.length > 0 && below === 4;
      if (whole && wholeFrom < 0) wholeFrom = c;
      if (!whole && wholeFrom >= 0) {
        area += `M${wholeFrom} ${r}H${c}V${r + 1}H${wholeFrom}Z`;
        wholeFrom = -1;
      }
      if (below === 0 || below === 4) continue;
      const cut = cutCell(corners, c, r);
      area += `M${cut.corners.join('L')}Z`;
      line += cut.crossings.reduce((path, point, i) => path + (i % 2 === 0 ? `M${point}` : `L${point}`), '');
    }
  }
  return { area, line };
}

const offsets = [[0, 0], [1, 0], [1, 1], [0, 1]] as const;

function cutCell(corners: readonly number[], c: number, r: number): { readonly corners: string[]; readonly crossings: string[] } {
  const polygon: string[] = [];
  const crossings: string[] = [];
  for (let i = 0; i < 4; i++) {
    const [here, next] = [corners[i] ?? 0, corners[(i + 1) % 4] ?? 0];
    const [x, y] = offsets[i] ?? [0, 0];
    const [nx, ny] = offsets[(i + 1) % 4] ?? [0, 0];
    if (here < 0) polygon.push(`${c + x} ${r + y}`);
    if (here < 0 !== next < 0) {
      const t = Number.isFinite(next - here) ? here / (here - next) : 0.5;
      const point = `${hundredth(c + x + t * (nx - x))} ${hundredth(r + y + t * (ny - y))}`;
      polygon.push(point);
      crossings.push(point);
    }
  }
  return { corners: polygon, crossings };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
