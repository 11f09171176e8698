/** How a writer holds the pen: turns designs into pen paths. */

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Hand {
  /** Shear to the right, as a share of the height. */
  readonly slant: number;
  /** Width and height, as shares of the pad's side. */
  readonly width: number;
  readonly height: number;
  /** Where the middle of the drawing lies, as shares of the pad's side. */
  readonly centre: Point;
}

/** An upright, careful writer in the middle of the pad, and a hasty one who leans and writes small beside it. */
export const hands: readonly Hand[] = [
  { slant: 0, width: 0.72, height: 0.8, centre: { x: 0.5, y: 0.5 } },
  { slant: 0.2, width: 0.42, height: 0.55, centre: { x: 0.44, y: 0.56 } },
];

const pointsPerSegment = 2;

/** Pen strokes of a design in shares of the pad's side (0..1). */
export function pathOf(design: string, hand: Hand): readonly (readonly Point[])[] {
  return design.split('|').map((stroke) => smooth(parse(stroke)).map((point) => place(point, hand)));
}

function parse(stroke: string): readonly Point[] {
  return stroke.trim().split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number);
    if (x === undefined || y === undefined || Number.isNaN(x + y)) throw new Error(`not a point: "${pair}"`);
    return { x: x / 100 - 0.5, y: y / 100 - 0.5 };
  });
}

function place(point: Point, hand: Hand): Point {
  return { x: hand.centre.x + point.x * hand.width - point.y * hand.slant * hand.height, y: hand.centre.y + point.y * hand.height };
}

/** Catmull-Rom spline through the points; a point given twice makes a corner. */
function smooth(points: readonly Point[]): readonly Point[] {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? { x: 0, y: 0 };
  const path: Point[] = [at(0)];
  for (let i = 0; i < points.length - 1; i += 1) {
    for (let k = 1; k <= pointsPerSegment; k += 1) {
      const t = k / pointsPerSegment;
      path.push({ x: spline(at(i - 1).x, at(i).x, at(i + 1).x, at(i + 2).x, t), y: spline(at(i - 1).y, at(i).y, at(i + 1).y, at(i + 2).y, t) });
    }
  }
  return path;
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}
