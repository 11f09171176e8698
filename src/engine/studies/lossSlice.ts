/** A slice of the loss: a plane through a network's weights, the loss all over it, and ways of training projected on it. */
import { firstExamples } from '../data/batches';
import { loadMnist } from '../data/mnist';
import type { LossSlice, LossSliceAsk, SlicePath } from '../declarations/lossSlice';
import type { ModelWeights } from '../declarations/studies';
import { EngineError } from '../errors/failure';
import { readSafetensors } from '../formats/safetensors';
import { withoutPrefix } from '../formats/tensorNames';
import { filterDirection } from '../landscape/filterDirection';
import { planeLoss, type PlaneLoss } from '../landscape/planeLoss';
import { projectOnPlane, type PlaneProjection } from '../landscape/planeProjection';
import { principalPlane } from '../landscape/principalPlane';
import { refinedGrid, type RefinedGrid } from '../landscape/refinedGrid';
import { layoutOf, weightVector, type WeightSlot } from '../landscape/weightVector';
import { stream } from '../runtime/random';
import type { Study } from './study';
import { studiedNetwork } from './studiedNetwork';

const sizes: readonly number[] = [5, 9, 17, 33, 65];
/** The size of grid, or the finest, after which the paths' own losses are computed. */
const overview = 9;
/** Beside the paths, as a share of their extent. */
const margin = 0.25;
/** The shorter side of the window is at least this share of the longer one. */
const flattest = 0.4;

export const lossSlice: Study<'loss-slice'> = async function* (ask, platform) {
  const { centre, paths, plane, examples, finest } = ask;
  if (!sizes.includes(finest)) throw new EngineError('bad-parameter', { name: 'finest', value: finest, expected: sizes.join(', ') });
  const network = await studiedNetwork(centre, platform);
  let loss: PlaneLoss | null = null;
  try {
    const { train } = await loadMnist(platform, () => undefined);
    if (!(examples >= 1 && examples <= train.count)) throw new EngineError('bad-parameter', { name: 'examples', value: examples, expected: `1 to ${train.count}` });
    const layout = layoutOf(network.variables.map(({ name, variable }) => ({ name, shape: variable.shape })));
    const origin = vectorOf(layout, centre);
    const ways: Float32Array[][] = [];
    for (const path of paths) {
      const way: Float32Array[] = [];
      for (const weights of path) {
        way.push(lessOf(vectorOf(layout, weights), origin));
        yield null;
      }
      ways.push(way);
    }
    const directions = plane.kind === 'random' ? randomPlane(layout, origin, plane.seed) : yield* principalPlane(ways.flat());
    const projection = projectOnPlane(ways.flat(), directions);
    const window = plane.kind === 'random' ? { x: [-1, 1] as const, y: [-1, 1] as const } : windowAround(projection);
    const grid = refinedGrid(finest);
    loss = planeLoss({ network, layout, centre: origin, directions, images: train, examples: firstExamples(train.count, examples) });
    return yield* survey({ ask, ways, projection, window, grid, loss, origin });
  } finally {
    loss?.dispose();
    network.dispose();
  }
};

interface Survey {
  readonly ask: LossSliceAsk;
  /** Differences from the origin, path by path. */
  readonly ways: readonly (readonly Float32Array[])[];
  readonly projection: PlaneProjection;
  readonly window: Pick<LossSlice, 'x' | 'y'>;
  readonly grid: RefinedGrid;
  readonly loss: PlaneLoss;
  readonly origin: Float32Array;
}

/** Computes the losses, the most telling first. */
async function* survey({ ask, ways, projection, window, grid, loss, origin }: Survey): AsyncGenerator<LossSlice | null, LossSlice, void> {
  const paths = projectedPaths(ask.paths, projection);
  const total = ask.finest ** 2 + projection.places.length;
  let computed = 0;
  const centreLoss = yield* loss.at(0, 0);
  const told = (size: number): LossSlice => ({
    ...window, share: projection.share, centreLoss, paths, size, losses: size === 0 ? new Float64Array() : grid.seenAt(size), computed, total,
  });
  yield told(0);
  let size = 0;
  for (const level of grid.levels) {
    for (const { x, y, index } of grid.pointsOf(level)) {
      grid.set(index, yield* loss.at(between(window.x, x), between(window.y, y)));
      computed += 1;
      // Before the coarsest grid is whole there is nothing to interpolate.
      if (size > 0) yield told(level);
    }
    size = level;
    yield told(size);
    if (level !== Math.min(overview, ask.finest)) continue;
    for (const [p, way] of ways.entries()) {
      for (const [i, difference] of way.entries()) {
        const own = paths[p]?.losses;
        if (own) own[i] = yield* loss.of(sumOf(difference, origin));
        computed += 1;
        yield told(size);
      }
    }
  }
  return told(size);
}

const vectorOf = (layout: readonly WeightSlot[], { tensors }: ModelWeights): Float32Array =>
  weightVector(layout, withoutPrefix('model/', readSafetensors(new Uint8Array(tensors), 'weights').tensors));

const lessOf = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, i) => value - (b[i] ?? 0));
const sumOf = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, i) => value + (b[i] ?? 0));
const between = ([low, high]: readonly [number, number], share: number): number => low + (high - low) * share;

function randomPlane(layout: readonly WeightSlot[], weights: Float32Array, seed: number): readonly [Float32Array, Float32Array] {
  return [filterDirection(layout, weights, stream(seed, 'slice', 0)), filterDirection(layout, weights, stream(seed, 'slice', 1))];
}

/** The paths and the origin with some room around, not too flat to be read. */
function windowAround({ places }: PlaneProjection): Pick<LossSlice, 'x' | 'y'> {
  const extent = (values: readonly number[]): readonly [number, number] => [Math.min(0, ...values), Math.max(0, ...values)];
  const [x, y] = [extent(places.map((place) => place.x)), extent(places.map((place) => place.y))];
  const longest = Math.max(x[1] - x[0], y[1] - y[0]);
  const widened = ([low, high]: readonly [number, number]): readonly [number, number] => {
    const half = Math.max((high - low) / 2, (flattest * longest) / 2) + margin * longest;
    const middle = (low + high) / 2;
    return [middle - half, middle + half];
  };
  return { x: widened(x), y: widened(y) };
}

function projectedPaths(paths: LossSliceAsk['paths'], { places }: PlaneProjection): readonly SlicePath[] {
  let from = 0;
  return paths.map((path) => {
    const own = places.slice(from, from + path.length);
    from += path.length;
    return {
      steps: Float64Array.from(path, ({ step }) => step),
      x: Float64Array.from(own, ({ x }) => x),
      y: Float64Array.from(own, ({ y }) => y),
      distance: Float64Array.from(own, ({ distance }) => distance),
      losses: new Float64Array(path.length).fill(Number.NaN),
    };
  });
}
