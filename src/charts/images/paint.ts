/** Red, green, blue, 0..255. */
export type Rgb = readonly [number, number, number];

/** A colour as the browser resolves it (`rgb(…)`), for painting pixels in the theme's colours. */
export function parseRgb(resolved: string): Rgb {
  const [r = 0, g = 0, b = 0] = (/\(([^)]*)\)/.exec(resolved)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  return [r, g, b];
}

/** Ink by alpha: 0 lets the paper through, 255 covers it. */
export function paintGrey(target: ImageData, pixels: ArrayLike<number>, from: number, ink: Rgb): void {
  const count = target.width * target.height;
  for (let i = 0; i < count; i++) target.data.set([...ink, pixels[from + i] ?? 0], i * 4);
}

/** Values of a tensor from `low` to `high` as colour; around zero in two colours, else in one. */
export function paintValue(value: number, low: number, high: number, positive: Rgb, negative: Rgb | null): readonly [number, number, number, number] {
  if (!Number.isFinite(value)) return [0, 0, 0, 0];
  if (negative) {
    const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
    return [...(value >= 0 ? positive : negative), Math.round((Math.abs(value) / most) * 255)];
  }
  return [...positive, Math.round(((value - low) / (high - low || 1)) * 255)];
}
