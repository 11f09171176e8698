/** Grey values, 0 black to 255 white, as RGBA bytes. */
export function greyPicture(grey: ArrayLike<number>): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * grey.length).fill(255);
  for (let i = 0; i < grey.length; i++) rgba.fill(grey[i] ?? 0, 4 * i, 4 * i + 3);
  return rgba;
}
