/** Red, green, blue, 0..255. */
export type Rgb = readonly [number, number, number];

/** A colour as the browser resolves it (`rgb(…)`), for painting pixels in the theme's colours. */
export function parseRgb(resolved: string): Rgb {
  const [r = 0, g = 0, b = 0] = (/\(([^)]*)\)/.exec(resolved)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  return [r, g, b];
}

/** Ink by alpha: 0 lets the paper through, 255 covers it. */
export function paintGrey({ data, width, height }: ImageData, pixels: ArrayLike<number>, from: number, ink: Rgb): void {
  for (let i = 0; i < width * height; i++) setPixel(data, i, ink, pixels[from + i] ?? 0);
}

/** Paints pixel `at` for a tensor's value from `low` to `high`: around zero in two colours, else in one; nothing where it is not finite. */
export function paintValue({ data }: ImageData, at: number, value: number, low: number, high: number, positive: Rgb, negative: Rgb | null): void {
  if (!Number.isFinite(value)) return;
  if (negative) {
    const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
    setPixel(data, at, value >= 0 ? positive : negative, Math.round((Math.abs(value) / most) * 255));
  } else {
    setPixel(data, at, positive, Math.round(((value - low) / (high - low || 1)) * 255));
  }
}

function setPixel(data: Uint8ClampedArray, at: number, [red, green, blue]: Rgb, alpha: number): void {
  data[4 * at] = red;
  data[4 * at + 1] = green;
  data[4 * at + 2] = blue;
  data[4 * at + 3] = alpha;
}
