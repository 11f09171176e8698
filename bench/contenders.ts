/** Who trains what, and how. */
import type { Options } from './options';
import type { NativeLibrary, TrainJob } from './shared/jobs';
import { workloads, type WorkloadId } from './shared/workloads';

export type Way =
  | ({ readonly place: 'worker' } & Pick<TrainJob, 'library' | 'backend' | 'threads'>)
  /** `model.fit` on the main thread. */
  | { readonly place: 'page'; readonly callbacks: boolean }
  | { readonly place: 'python'; readonly library: NativeLibrary; readonly threads: number };

/** A way to train one workload. */
export interface Contender {
  readonly name: string;
  readonly way: Way;
  readonly batch: number;
  /** Takes seconds a step: has only one turn. */
  readonly slow: boolean;
}

interface Entry {
  readonly batch?: number;
  readonly slow?: boolean;
  /** Also when there are but two minutes. */
  readonly quick?: boolean;
}
interface Candidate {
  readonly name: string;
  readonly way: Way;
  /** Smaller batches than the workload's where one step would take a minute: examples per second hardly depend on it. */
  readonly enters: Partial<Readonly<Record<WorkloadId, Entry>>>;
}

const quick: Entry = { quick: true };
const slowWith = (batch: number): Entry => ({ batch, slow: true });
const everything = { A: {}, B: {}, C: {}, D: {}, E: {}, T: {}, V: {} } as const;
const chains = { A: {}, B: {}, C: {}, D: {}, T: {}, V: {} } as const;
const software = { A: { slow: true }, B: slowWith(4), C: slowWith(1), D: {}, E: slowWith(3), T: slowWith(64), V: {} } as const;

const studio = (backend: TrainJob['backend'], threads: number): Way => ({ place: 'worker', library: 'studio', backend, threads });
const stock = (backend: TrainJob['backend']): Way => ({ place: 'worker', library: 'stock', backend, threads: 1 });
const peer = (library: TrainJob['library'], backend: TrainJob['backend']): Way => ({ place: 'worker', library, backend, threads: 1 });

const inBrowser: readonly Candidate[] = [
  { name: 'studio, 1 thread', way: studio('wasm', 1), enters: { ...everything, A: quick, B: quick, D: quick, V: quick } },
  { name: 'studio, 2 threads', way: studio('wasm', 2), enters: { ...everything, A: quick, B: quick, C: quick, D: {}, T: quick, V: quick } },
  { name: 'studio on webgl', way: studio('webgl', 1), enters: { A: {}, B: slowWith(16), C: slowWith(4) } },
  { name: 'tf.js webgl', way: stock('webgl'), enters: { ...software, A: quick, B: { ...quick, ...slowWith(16) }, C: slowWith(4), T: {}, V: {} } },
  { name: 'tf.js webgpu', way: stock('webgpu'), enters: software },
  { name: 'tf.js wasm', way: stock('wasm'), enters: { ...software, A: {} } },
  { name: 'tf.js cpu', way: stock('cpu'), enters: { ...software, A: {} } },
  { name: 'tf.js model.fit', way: { place: 'page', callbacks: false }, enters: { T: {} } },
  { name: 'tf.js model.fit + tfjs-vis', way: { place: 'page', callbacks: true }, enters: { T: quick } },
  { name: 'jax-js wasm', way: peer('jax', 'wasm'), enters: { ...chains, A: quick, B: { ...quick, ...slowWith(16) }, C: slowWith(2), T: slowWith(64) } },
  { name: 'ConvNetJS', way: peer('convnetjs', 'cpu'), enters: { A: {}, B: slowWith(8), T: slowWith(64), V: quick } },
  { name: 'brain.js', way: peer('brain', 'cpu'), enters: { A: {} } },
];

const native: readonly Candidate[] = ([['PyTorch', 'torch'], ['TensorFlow', 'tensorflow']] as const).flatMap(([title, library]) =>
  [1, 2].map((threads) => ({ name: `${title} native, ${threads} thread${threads > 1 ? 's' : ''}`, way: { place: 'python', library, threads } as const, enters: { ...chains, A: quick, B: quick, C: quick } })),
);

/** The contenders for a workload, the studio first. */
export function contendersFor(workload: WorkloadId, options: Pick<Options, 'quick' | 'native' | 'who'>): readonly Contender[] {
  const candidates = options.native ? [...inBrowser, ...native] : inBrowser;
  const asked = (name: string): boolean => options.who.length === 0 || options.who.some((part) => name.includes(part));
  return candidates.flatMap(({ name, way, enters }) => {
    const entry = enters[workload];
    if (!entry || !asked(name) || (options.quick && !entry.quick)) return [];
    return [{ name, way, batch: entry.batch ?? workloads[workload].batch, slow: entry.slow ?? false }];
  });
}
