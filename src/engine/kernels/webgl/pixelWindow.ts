/** Pixels of a row in registers: packed texels hold two neighbouring pixels of two channels each. */
export interface PixelWindow {
  /** GLSL variables, one a texel. */
  readonly texels: readonly string[];
  /** First texel's place in the row, relative to a pixel of even column; may be negative. */
  readonly first: number;
  /** Channel 0 or 1 of the pixel `offset` columns right of the window's start. */
  readonly value: (offset: number, channel: 0 | 1) => string;
}

/** The texels that hold `length` pixels from column `start` on, which may be odd. */
export function pixelWindow(start: number, length: number): PixelWindow {
  const first = Math.floor(start / 2);
  const skipped = start - 2 * first;
  return {
    texels: Array.from({ length: Math.ceil((skipped + length) / 2) }, (_, i) => `pixels${i}`),
    first,
    value: (offset, channel) => {
      const pixel = skipped + offset;
      return `pixels${Math.floor(pixel / 2)}.${'xyzw'.charAt(2 * (pixel % 2) + channel)}`;
    },
  };
}
