import { levelHeights } from '../contour/grid';
import type { Rgb } from '../images/paint';
import type { Place, Projected, Turn } from '../scatter3d/geometry';
import { crossings } from './isolines';
import type { Palette } from './palette';
import { flatness, type Terrain } from './terrain';

type Corner = readonly [x: number, y: number, height: number];

/** From where the terrain is lit, in the box. */
const light: Place = [-0.45, 0.35, 0.82];

/** Paints cell over cell from the farthest to the nearest (Newell, Newell and Sancha 1972; on a grid their order is known), with lines at the contour plot's levels. */
export function paintTerrain(context: CanvasRenderingContext2D, terrain: Terrain, turn: Turn, at: (place: Place) => Projected, palette: Palette): void {
  const { columns, rows, heights } = terrain;
  const levels = levelHeights.map((height) => 2 * height - 1);
  const places = Array.from(heights, (height, i): Corner => {
    const spot = at([((i % columns) / (columns - 1)) * 2 - 1, (Math.floor(i / columns) / (rows - 1)) * 2 - 1, height]);
    return [spot.x, spot.y, height];
  });
  const corner = (c: number, r: number): Corner => places[r * columns + c] ?? [0, 0, 0];
  const farColumns = Math.sin(turn.azimuth) >= 0;
  const farRows = Math.cos(turn.azimuth) >= 0;
  for (let i = 0; i < rows - 1; i++) {
    const r = farRows ? rows - 2 - i : i;
    for (let k = 0; k < columns - 1; k++) {
      const c = farColumns ? columns - 2 - k : k;
      const corners = [corner(c, r), corner(c + 1, r), corner(c + 1, r + 1), corner(c, r + 1)] as const;
      paintCell(context, corners, cellColor(corners, columns, rows, palette));
      paintLevels(context, corners, levels, palette.isoline);
    }
  }
}

type Corners = readonly [Corner, Corner, Corner, Corner];

function paintCell(context: CanvasRenderingContext2D, [a, b, c, d]: Corners, color: string): void {
  context.fillStyle = color;
  // The seams between cells are covered by strokes of the same colour.
  context.strokeStyle = color;
  context.lineWidth = 0.7;
  context.beginPath();
  context.moveTo(a[0], a[1]);
  context.lineTo(b[0], b[1]);
  context.lineTo(c[0], c[1]);
  context.lineTo(d[0], d[1]);
  context.closePath();
  context.fill();
  context.stroke();
}

function paintLevels(context: CanvasRenderingContext2D, corners: Corners, levels: readonly number[], color: string): void {
  const [a, b, c, d] = corners.map(([, , height]) => height);
  const around = [a ?? 0, b ?? 0, c ?? 0, d ?? 0] as const;
  const [lowest, highest] = [Math.min(...around), Math.max(...around)];
  const point = ([edge, share]: readonly [number, number]): readonly [number, number] => {
    const [from, to] = [corners[edge] ?? corners[0], corners[(edge + 1) % 4] ?? corners[0]];
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  };
  for (const level of levels) {
    if (level <= lowest || level > highest) continue;
    context.strokeStyle = color;
    context.lineWidth = 0.8;
    context.globalAlpha = 0.55;
    context.beginPath();
    for (const [from, to] of crossings(around, level)) {
      context.moveTo(...point(from));
      context.lineTo(...point(to));
    }
    context.stroke();
    context.globalAlpha = 1;
  }
}

/** Deep where it is low, as in the contour plot, and lit from one side. */
function cellColor([a, b, c, d]: Corners, columns: number, rows: number, { low, high }: Palette): string {
  const slopeU = (((b[2] + c[2] - a[2] - d[2]) / 2) * flatness * (columns - 1)) / 2;
  const slopeV = (((c[2] + d[2] - a[2] - b[2]) / 2) * flatness * (rows - 1)) / 2;
  const lit = Math.max(0, (-slopeU * light[0] - slopeV * light[1] + light[2]) / Math.hypot(slopeU, slopeV, 1));
  const depth = (1 - (a[2] + b[2] + c[2] + d[2]) / 4) / 2;
  const brightness = 0.72 + 0.34 * lit;
  const channel = (i: 0 | 1 | 2): number => Math.round(Math.min(255, brightness * mix(high, low, 0.1 + 0.45 * depth, i)));
  return `rgb(${channel(0)},${channel(1)},${channel(2)})`;
}

function mix(from: Rgb, to: Rgb, share: number, channel: 0 | 1 | 2): number {
  return from[channel] * (1 - share) + to[channel] * share;
}
