import type { ContourRange } from '../../../charts/contour/props';
import type { LineSeries } from '../../../charts/line/series';
import type { SurfacePath } from '../../../charts/surface3d/props';
import { isOptimizerId, optimizerNames } from '../../../engine/declarations/optimizers';
import { textParam, type Params } from '../../../engine/declarations/schema';
import type { RacePath } from '../../../engine/declarations/surfaceRace';

/** The racers' ways as the charts draw them, each to its last step in sight and the one behind it: beyond, there is nothing to see. */
export function racePaths(racers: readonly Params[], paths: readonly RacePath[], range: ContourRange): readonly SurfacePath[] {
  return paths.map(({ x, y, loss }, i) => {
    const id = textParam(racers[i] ?? {}, 'optimizer');
    const shown = Math.min(x.length, 2 + x.findLastIndex((at, step) => isWithin(at, range.x) && isWithin(y[step] ?? NaN, range.y)));
    return { id, label: isOptimizerId(id) ? optimizerNames[id] : id, color: `var(--${id})`, x: x.subarray(0, shown), y: y.subarray(0, shown), z: loss.subarray(0, shown) };
  });
}

const isWithin = (at: number, [low, high]: readonly [number, number]): boolean => at >= low && at <= high;

export function lossSeries(paths: readonly SurfacePath[]): readonly LineSeries[] {
  return paths.map(({ id, label, color, z }) => ({ id, label, color, values: Float64Array.from(z), steps: Float64Array.from({ length: z.length }, (_, step) => step) }));
}
