/** What is drawn over the text: dots and arcs, one colour, no antialiasing. */
import type { Raster } from './pixel';
import type { PlannedCurve } from './plan';

/** Columns from, to (included) of each row of a dot, beside its place: Pillow's line of width 3 from (x, y) to (x - 1, y - 1). */
const dotRows = [
  { dy: -2, from: 0, to: 0 },
  { dy: -1, from: -1, to: 1 },
  { dy: 0, from: -2, to: 0 },
  { dy: 1, from: -1, to: -1 },
] as const;

/** @param ink a packed pixel */
export function drawDot(canvas: Raster, ink: number, x: number, y: number): void {
  for (const { dy, from, to } of dotRows) for (let dx = from; dx <= to; dx++) setPixel(canvas, ink, x + dx, y + dy);
}

/** A point of the ellipse for every degree, joined by straight lines (Pillow 6, `ellipse` in Draw.c). */
export function drawCurve(canvas: Raster, ink: number, curve: PlannedCurve): void {
  if (curve.right <= curve.left || curve.bottom <= curve.top) return;
  let last = pointAt(curve, curve.start);
  for (let degree = curve.start + 1; degree <= curve.end; degree++) {
    const next = pointAt(curve, degree);
    drawLine(canvas, ink, last, next);
    last = next;
  }
}

type Place = readonly [x: number, y: number];

/** In 32 bits, as Pillow computes: browsers' sines agree that far. Halves go towards the middle. */
function pointAt({ left, top, right, bottom }: PlannedCurve, degree: number): Place {
  const radians = (degree * Math.PI) / 180;
  return [
    along(Math.fround(Math.cos(radians)), right - left, Math.trunc((left + right) / 2)),
    along(Math.fround(Math.sin(radians)), bottom - top, Math.trunc((top + bottom) / 2)),
  ];
}

function along(unit: number, size: number, centre: number): number {
  const at = Math.fround(Math.fround(Math.fround(unit * size) / 2) + centre);
  if (Math.abs(at % 1) === 0.5) return unit > 0 ? Math.floor(at) : Math.ceil(at);
  return Math.floor(Math.fround(at + 0.5));
}

/** J. Bresenham's algorithm (1965), without the last point. */
function drawLine(canvas: Raster, ink: number, [fromX, fromY]: Place, [toX, toY]: Place): void {
  const [dx, dy] = [Math.abs(toX - fromX), Math.abs(toY - fromY)];
  const [stepX, stepY] = [Math.sign(toX - fromX), Math.sign(toY - fromY)];
  const [long, short] = [Math.max(dx, dy), Math.min(dx, dy)];
  const steep = dy >= dx;
  let error = 2 * short - long;
  let [x, y] = [fromX, fromY];
  for (let i = 0; i < long; i++) {
    setPixel(canvas, ink, x, y);
    if (short > 0 && error >= 0) {
      if (steep) x += stepX;
      else y += stepY;
      error -= 2 * long;
    }
    error += 2 * short;
    if (steep) y += stepY;
    else x += stepX;
  }
}

function setPixel({ width, height, pixels }: Raster, ink: number, x: number, y: number): void {
  if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = ink;
}
