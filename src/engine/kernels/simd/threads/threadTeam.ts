import type { Heap } from '../heap';
import type { KernelModule, KernelName } from '../module';
import type { Scratch } from '../scratch';
import { call, partLength, Team, type PartArguments, type Work } from '../team';
import type { HelperStart } from './helper';
import { kernelNames } from './kernelNames';
import { mostCalls, WorkQueue, workQueueBytes } from './workQueue';

// About 20 microseconds of work either way.
const leastShared = { products: 2 ** 19, values: 2 ** 16 } as const;
// Smaller parts than threads: whoever is done early takes another one.
const partsPerThread = 4;

function startHelper(start: HelperStart): Promise<Worker> {
  const worker = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(worker), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`A helper thread does not start: ${event.message}`)), { once: true });
    worker.postMessage(start);
  });
}

/** Starts all helpers or none; throws the first reason. */
async function startHelpers(starts: readonly HelperStart[]): Promise<readonly Worker[]> {
  const settled = await Promise.allSettled(starts.map(startHelper));
  const helpers = settled.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failure = settled.find((start) => start.status === 'rejected');
  if (!failure) return helpers;
  for (const worker of helpers) worker.terminate();
  throw failure.reason;
}

class ThreadTeam extends Team {
  readonly size: number;
  readonly leastShared = leastShared;
  readonly #module: KernelModule;
  readonly #names: readonly KernelName[];
  readonly #queue: WorkQueue;
  readonly #helpers: readonly Worker[];

  constructor(module: KernelModule, names: readonly KernelName[], queue: WorkQueue, helpers: readonly Worker[]) {
    super();
    this.size = helpers.length + 1;
    this.#module = module;
    this.#names = names;
    this.#queue = queue;
    this.#helpers = helpers;
  }

  protected prepare<K extends KernelName>(kernel: K, count: number, grain: number, args: PartArguments<K>): Work {
    const module = this.#module;
    const length = partLength(count, Math.min(mostCalls, this.size * partsPerThread), grain);
    const first = args(0, Math.min(count, length), 0);
    if (length >= count) return () => { call(module, kernel, first); };
    const calls: (readonly number[])[] = [first];
    for (let from = length; from < count; from += length) calls.push(args(from, Math.min(count, from + length), 0));
    const second = args(0, Math.min(count, length), 1);
    const memberStride = second.map((value, i) => value - (first[i] ?? 0));
    const job = { kernel: this.#names.indexOf(kernel), calls, memberStride };
    return () => { this.#queue.work(job, this.#runKernel); };
  }

  readonly #runKernel = (kernel: number, args: readonly number[]): void => {
    const name = this.#names[kernel];
    if (name) call(this.#module, name, args);
  };

  limit(threads: number): void {
    this.#queue.limit(threads);
  }

  override dispose(): void {
    super.dispose();
    for (const worker of this.#helpers) worker.terminate();
  }
}

/**
 * This thread and `size` - 1 helpers on a shared heap; throws where helpers do not start. Must not be created on a page's
 * main thread, which may not wait.
 */
export async function startThreadTeam(heap: Heap, scratch: Scratch, compiled: WebAssembly.Module, module: KernelModule, size: number): Promise<Team> {
  const queue = scratch.get('workQueue', workQueueBytes);
  const work = new WorkQueue(heap.memory, queue);
  const helpers = await startHelpers(Array.from({ length: size - 1 }, (_, i) => ({ compiled, memory: heap.memory, queue, member: i + 1 })));
  return new ThreadTeam(module, kernelNames(compiled), work, helpers);
}
