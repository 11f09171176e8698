import { paintValue, parseRgb, type Rgb } from './paint';
import type { Tiles } from './tiles';

/** Where the tiles lie on the canvas, in its pixels. */
export interface TileGrid {
  readonly columns: number;
  /** Size of a tile as drawn. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** Sizes the canvas and draws `tiles` numbered `chosen` into it, row by row: one transfer of pixels for all of them. */
export function drawTiles(canvas: HTMLCanvasElement, tiles: Tiles, chosen: readonly number[], diverging: boolean, { columns, width, height, gap }: TileGrid): void {
  const rows = Math.ceil(chosen.length / columns);
  canvas.width = columns * (width + gap) - gap;
  canvas.height = rows * (height + gap) - gap;
  const context = canvas.getContext('2d');
  if (!context) return;
  const { positive, negative } = themeColors(canvas, diverging);
  const sheet = paintSheet(tiles, chosen, columns, positive, negative);
  context.imageSmoothingEnabled = false;
  context.strokeStyle = `rgb(${positive.join(' ')} / 0.25)`;
  chosen.forEach((_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x, y] = [column * (width + gap), row * (height + gap)];
    context.drawImage(sheet, column * tiles.width, row * tiles.height, tiles.width, tiles.height, x, y, width, height);
    context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  });
}

/** The tiles side by side, one pixel a value. */
function paintSheet(tiles: Tiles, chosen: readonly number[], columns: number, positive: Rgb, negative: Rgb | null): HTMLCanvasElement {
  const image = new ImageData(columns * tiles.width, Math.ceil(chosen.length / columns) * tiles.height);
  chosen.forEach((tile, i) => {
    const [left, top] = [(i % columns) * tiles.width, Math.floor(i / columns) * tiles.height];
    for (let r = 0; r < tiles.height; r++)
      for (let c = 0; c < tiles.width; c++) paintValue(image, (top + r) * image.width + left + c, tiles.value(tile, r, c), tiles.low, tiles.high, positive, negative);
  });
  const sheet = document.createElement('canvas');
  sheet.width = image.width;
  sheet.height = image.height;
  sheet.getContext('2d')?.putImageData(image, 0, 0);
  return sheet;
}

/** Colours reach the pixels through properties that nothing else of a canvas uses: see images.module.css. */
export function themeColors(canvas: HTMLCanvasElement, diverging: boolean): { readonly positive: Rgb; readonly negative: Rgb | null } {
  const style = getComputedStyle(canvas);
  return diverging ? { positive: parseRgb(style.textDecorationColor), negative: parseRgb(style.columnRuleColor) } : { positive: parseRgb(style.color), negative: null };
}
