/** One way of laying points out from first to last, with everything in between. */
import { mostProjected, trustedNeighbours, type Projection, type ProjectionAsk } from '../declarations/projection';
import { EngineError } from '../errors/failure';
import { stream } from '../runtime/random';
import { trustworthiness } from '../stats/trustworthiness';
import { jointProbabilities } from './affinities';
import { squaredDistances, type Points } from './distances';
import { fuzzyGraph } from './fuzzyGraph';
import { nearest } from './nearest';
import { principalComponents } from './pca';
import { neighboursFor, tsne } from './tsne';
import { umap } from './umap';
import { fitCurve } from './umapCurve';

const fewest = 2 * trustedNeighbours + 1;
/** Of the first two components at the start; and noise, because equal points must be able to part. */
const tsneStart = { deviation: 1e-4, noise: 1e-7 } as const;
const umapStart = { widest: 10, noise: 1e-4 } as const;

/** Yields early answers and nulls, returns the whole answer. @throws bad-parameter */
export function* project({ vectors, dimensions, method, seed, start }: ProjectionAsk): Generator<Projection | null, Projection, void> {
  const points = { vectors, dimensions, count: vectors.length / dimensions };
  check(points, method, start);
  const last = method.kind === 'pca' ? yield* alongComponents(points, seed) : yield* byNeighbours(points, method, seed, start);
  return { ...last.projection, trustworthiness: trustworthiness(last.distances, last.projection.positions, last.projection.components, trustedNeighbours) };
}

interface Finished {
  readonly projection: Projection;
  readonly distances: Float32Array;
}

function* alongComponents(points: Points, seed: number): Generator<Projection | null, Finished, void> {
  const { positions, variances, total } = yield* principalComponents(points, 3, seed);
  const explained = variances.map((variance) => (total > 0 ? variance / total : 0));
  const projection = { positions, components: 3, iteration: 1, iterations: 1, divergence: null, explained, trustworthiness: null } as const;
  yield projection;
  return { projection, distances: yield* squaredDistances(points) };
}

function* byNeighbours(points: Points, method: Exclude<ProjectionAsk['method'], { kind: 'pca' }>, seed: number, given: Float32Array | null): Generator<Projection | null, Finished, void> {
  const distances = yield* squaredDistances(points);
  const arranged = given !== null;
  const start = given ? Float64Array.from(given) : yield* planeOf(points, seed, method.kind);
  const states = method.kind === 'tsne'
    ? tsne(jointProbabilities(nearest(distances, points.count, neighboursFor(method.perplexity, points.count)), method.perplexity), { start, arranged })
    : umap(fuzzyGraph(nearest(distances, points.count, method.neighbours - 1)), { start, arranged, curve: fitCurve(method.minDistance), random: stream(seed, 'umap') });
  let projection: Projection | null = null;
  let divergence: number | null = null;
  for (const state of states) {
    divergence = state.divergence ?? divergence;
    projection = { positions: Float32Array.from(state.positions), components: 2, iteration: state.iteration, iterations: state.iterations, divergence, explained: null, trustworthiness: null };
    yield projection;
  }
  if (!projection) throw new EngineError('internal', { reason: 'a layout without steps' });
  return { projection, distances };
}

/** The plane of the first two components, in the size that scikit-learn's t-SNE and umap-learn begin with. */
function* planeOf(points: Points, seed: number, kind: 'tsne' | 'umap'): Generator<null, Float64Array, void> {
  const { positions, variances } = yield* principalComponents(points, 2, seed);
  const random = stream(seed, 'projection');
  const widest = positions.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const [size, noise] = kind === 'tsne'
    ? [tsneStart.deviation / Math.sqrt(variances[0] || 1), tsneStart.noise]
    : [umapStart.widest / (widest || 1), umapStart.noise];
  return Float64Array.from(positions, (value) => value * size + noise * random.normal());
}

function check({ vectors, count, dimensions }: Points, method: ProjectionAsk['method'], start: Float32Array | null): void {
  const refuse = (name: string, value: number, expected: string | number): never => { throw new EngineError('bad-parameter', { name, value, expected }); };
  if (!Number.isInteger(count) || count < fewest || count > mostProjected) refuse('vectors', vectors.length, `an integer from ${fewest * dimensions} to ${mostProjected * dimensions}`);
  if (start && start.length !== 2 * count) refuse('start', start.length, 2 * count);
  const strange = vectors.find((value) => !Number.isFinite(value));
  if (strange !== undefined) throw new EngineError('bad-parameter', { name: 'vectors', value: strange, expected: 'finite numbers' });
  if (method.kind === 'tsne' && !(method.perplexity >= 2 && 3 * method.perplexity < count)) refuse('perplexity', method.perplexity, `a number from 2 to ${Math.floor((count - 1) / 3)}`);
  if (method.kind === 'umap' && !(Number.isInteger(method.neighbours) && method.neighbours >= 3 && method.neighbours < count)) refuse('neighbours', method.neighbours, `an integer from 3 to ${count - 1}`);
}
