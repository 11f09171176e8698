import type { Scale } from '../frame/scale';

/** Half its length in pixels. */
const reach = 44;

/** The tangent through a point of a curve, of the same length on the page whatever its slope. */
export function tangentPath(x: number, y: number, slope: number, xScale: Scale, yScale: Scale): string {
  const [px, py] = [xScale(x), yScale(y)];
  const [dx, dy] = [xScale(x + 1) - px, yScale(y + slope) - py];
  const length = Math.hypot(dx, dy);
  if (!(length > 0) || !Number.isFinite(length)) return '';
  const [ux, uy] = [(dx / length) * reach, (dy / length) * reach];
  return `M${px - ux} ${py - uy}L${px + ux} ${py + uy}`;
}
