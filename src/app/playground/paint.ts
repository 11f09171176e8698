/** Puts the pad's content onto a canvas, for the eyes and for the network alike. */
import type { PadContent, Stroke } from './drawing';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Pixels along each side of the raster that is sent: five for each pixel of the 28 that the network sees. */
export const rasterSize = 140;

/** Draws strokes, scaled from pad units to `size` pixels, in the context's stroke colour. */
export function paintStrokes(context: Context, strokes: readonly Stroke[], size: number): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) paintStroke(context, stroke, size);
}

// Curves through the midpoints of the samples: a fast stroke has few samples and would look like a polygon.
function paintStroke(context: Context, stroke: Stroke, size: number): void {
  const first = stroke[0];
  if (!first) return;
  let fromX = first.x * size;
  let fromY = first.y * size;
  if (stroke.length === 1) {
    context.lineWidth = first.width * size;
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(fromX, fromY);
    context.stroke();
    return;
  }
  for (let i = 1; i < stroke.length; i++) {
    const before = stroke[i - 1] ?? first;
    const point = stroke[i] ?? before;
    const last = i === stroke.length - 1;
    const toX = (last ? point.x : (before.x + point.x) / 2) * size;
    const toY = (last ? point.y : (before.y + point.y) / 2) * size;
    context.lineWidth = ((before.width + point.width) / 2) * size;
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.quadraticCurveTo(before.x * size, before.y * size, toX, toY);
    context.stroke();
    fromX = toX;
    fromY = toY;
  }
}

/** Draws grey ink (0 paper to 1 ink), enlarged to the whole canvas, by the opacity of the fill colour. */
export function paintInk(context: Context, ink: Extract<PadContent, { kind: 'ink' }>, size: number): void {
  const cell = size / Math.max(ink.width, ink.height);
  const left = (size - ink.width * cell) / 2;
  const top = (size - ink.height * cell) / 2;
  for (let row = 0; row < ink.height; row++) {
    for (let column = 0; column < ink.width; column++) {
      const value = ink.values[row * ink.width + column] ?? 0;
      if (value === 0) continue;
      context.globalAlpha = value;
      // Half a pixel over the edge hides the seams between cells.
      context.fillRect(left + column * cell, top + row * cell, cell + 0.5, cell + 0.5);
    }
  }
  context.globalAlpha = 1;
}

/** Draws a photo as large as fits, in its own colours. */
export function paintPhoto(context: Context, photo: Extract<PadContent, { kind: 'photo' }>, size: number): void {
  const scale = size / Math.max(photo.width, photo.height);
  const sheet = new OffscreenCanvas(photo.width, photo.height);
  sheet.getContext('2d')?.putImageData(new ImageData(photo.rgba, photo.width, photo.height), 0, 0);
  const [width, height] = [photo.width * scale, photo.height * scale];
  context.drawImage(sheet, (size - width) / 2, (size - height) / 2, width, height);
}

/** The ink of strokes as `rasterSize`^2 values, 0 (paper) to 1 (ink), row by row. */
export function rasteriseStrokes(strokes: readonly Stroke[]): Float32Array<ArrayBuffer> {
  const values = new Float32Array(rasterSize * rasterSize);
  const context = rasterContext();
  if (!context) return values;
  context.clearRect(0, 0, rasterSize, rasterSize);
  paintStrokes(context, strokes, rasterSize);
  const { data } = context.getImageData(0, 0, rasterSize, rasterSize);
  for (let i = 0; i < values.length; i++) values[i] = (data[i * 4 + 3] ?? 0) / 255;
  return values;
}

let raster: OffscreenCanvasRenderingContext2D | null = null;
function rasterContext(): OffscreenCanvasRenderingContext2D | null {
  raster ??= new OffscreenCanvas(rasterSize, rasterSize).getContext('2d', { willReadFrequently: true });
  return raster;
}
