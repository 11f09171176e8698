import { parseRgb, paintValue, type Rgb } from '../images/paint';

export interface MapColors {
  readonly positive: Rgb;
  readonly negative: Rgb;
  readonly ink: string;
  readonly paper: string;
}

/** Colours reach the pixels through properties that nothing else of a canvas uses: see boundary.module.css. */
export function mapColors(canvas: HTMLCanvasElement): MapColors {
  const style = getComputedStyle(canvas);
  return { positive: parseRgb(style.textDecorationColor), negative: parseRgb(style.columnRuleColor), ink: style.color, paper: style.outlineColor };
}

/** Fills the canvas, which gets one pixel a cell, with values given from the lowest row up. @param most the value of the full colour */
export function paintMap(context: CanvasRenderingContext2D, size: number, values: ArrayLike<number>, most: number, { positive, negative }: MapColors): void {
  const image = new ImageData(size, size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) paintValue(image, row * size + column, values[(size - 1 - row) * size + column] ?? 0, -most, most, positive, negative);
  context.putImageData(image, 0, 0);
}

/** The largest absolute value, at least a little. */
export const largest = (values: ArrayLike<number>): number => Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
