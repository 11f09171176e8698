import type { SurfaceId, SurfaceSpec } from '../declarations/surfaceRace';
import { parseFormula } from '../stats/formula/parse';
import { beale } from './known/beale';
import { himmelblau } from './known/himmelblau';
import { plateau } from './known/plateau';
import { rastrigin } from './known/rastrigin';
import { ravine } from './known/ravine';
import { rosenbrock } from './known/rosenbrock';
import { saddle } from './known/saddle';
import type { KnownSurface, Surface } from './surface';
import { surfaceOf } from './surfaceOf';

export const knownSurfaces: Readonly<Record<SurfaceId, KnownSurface>> = { saddle, ravine, beale, rosenbrock, himmelblau, rastrigin, plateau };

/** Throws `bad-formula` where a formula cannot be read. */
export function findSurface(spec: SurfaceSpec): Surface {
  return 'id' in spec ? knownSurfaces[spec.id] : surfaceOf(parseFormula(spec.formula, ['x', 'y']));
}
