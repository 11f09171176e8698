import type { Trail } from '../contour/trail';
import type { Place, Projected, Turn } from '../scatter3d/geometry';
import type { SurfacePath } from './props';
import { isHidden, placeOn, type Terrain } from './terrain';

/** A path as it is seen from one side. @param color as a canvas knows it */
export function trailOf(path: SurfacePath, color: string, terrain: Terrain, turn: Turn, at: (place: Place) => Projected): Trail {
  const length = Math.min(path.x.length, path.y.length, path.z.length);
  const xs = new Float32Array(length).fill(NaN);
  const ys = new Float32Array(length).fill(NaN);
  const hidden = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const place = placeOn(terrain, path.x[i] ?? NaN, path.y[i] ?? NaN, path.z[i] ?? NaN);
    if (!place) continue;
    const spot = at(place);
    xs[i] = spot.x;
    ys[i] = spot.y;
    hidden[i] = isHidden(terrain, place, turn) ? 1 : 0;
  }
  return { color, xs, ys, hidden };
}
