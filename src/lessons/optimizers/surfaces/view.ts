import type { HeightScaleKind } from '../../../charts/contour/heightScale';
import type { ContourRange } from '../../../charts/contour/props';
import type { SurfaceGrid } from '../../../charts/surface3d/props';
import type { SurfaceSpec } from '../../../engine/declarations/surfaceRace';
import { quantile } from '../../../engine/stats/quantile';
import { findSurface, knownSurfaces } from '../../../engine/surfaces/catalog';
import type { Surface } from '../../../engine/surfaces/surface';

/** A surface as the figures show it. */
export interface SurfaceView {
  readonly key: string;
  readonly spec: SurfaceSpec;
  readonly surface: Surface;
  readonly range: ContourRange;
  readonly minima: readonly (readonly [number, number])[];
  readonly heights: HeightScaleKind;
  readonly grid: SurfaceGrid;
}

const cells = 57;

/** Throws `bad-formula`. @param reach of a typed formula: it is shown from -reach to reach */
export function surfaceView(spec: SurfaceSpec, reach: number): SurfaceView {
  const surface = findSurface(spec);
  const known = 'id' in spec ? knownSurfaces[spec.id] : null;
  const range = known?.range ?? { x: [-reach, reach], y: [-reach, reach] };
  const [xs, ys] = [places(range.x), places(range.y)];
  const values = Float64Array.from({ length: cells * cells }, (_, i) => surface.value(xs[i % cells] ?? NaN, ys[Math.floor(i / cells)] ?? NaN));
  return { key: JSON.stringify([spec, reach]), spec, surface, range, minima: known?.minima ?? [], heights: heightsFor(values), grid: { xs, ys, values } };
}

const places = ([from, to]: readonly [number, number]): Float64Array => Float64Array.from({ length: cells }, (_, i) => from + ((to - from) * i) / (cells - 1));

/** Where most of a surface lies close to its lowest place, low values are drawn apart. */
function heightsFor(values: Float64Array): HeightScaleKind {
  const finite = values.filter(Number.isFinite).sort();
  const [low = 0, high = 1] = [finite[0], finite.at(-1)];
  const middle = (quantile(finite, 0.5) - low) / (high - low || 1);
  if (middle < 0.15) return 'logarithmic';
  return middle < 0.3 ? 'square-root' : 'linear';
}
