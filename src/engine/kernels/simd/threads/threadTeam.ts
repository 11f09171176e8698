import type { Heap } from '../heap';
import type { KernelModule } from '../module';
import type { Scratch } from '../scratch';
import { call, partLength, type Team } from '../team';
import type { HelperStart } from './helper';
import { kernelNames } from './kernelNames';
import { mostCalls, WorkQueue, workQueueBytes } from './workQueue';

export interface ThreadTeam extends Team {
  /** Ends the helper threads. */
  dispose(): void;
}

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

/**
 * This thread and `size` - 1 helpers on a shared heap; throws where helpers do not start. Must not be created on a page's
 * main thread, which may not wait.
 */
export async function startThreadTeam(heap: Heap, scratch: Scratch, compiled: WebAssembly.Module, module: KernelModule, size: number): Promise<ThreadTeam> {
  const queue = scratch.get('workQueue', workQueueBytes);
  const work = new WorkQueue(heap.memory, queue);
  const names = kernelNames(compiled);
  const runKernel = (kernel: number, args: readonly number[]): void => {
    const name = names[kernel];
    if (name) call(module, name, args);
  };
  const helpers = await startHelpers(Array.from({ length: size - 1 }, (_, i) => ({ compiled, memory: heap.memory, queue, member: i + 1 })));
  const parts = Math.min(mostCalls, size * partsPerThread);
  return {
    size,
    leastShared,
    run(kernel, count, grain, args) {
      if (count === 0) return;
      const length = partLength(count, parts, grain);
      const first = args(0, Math.min(count, length), 0);
      if (length >= count) {
        call(module, kernel, first);
        return;
      }
      const calls: (readonly number[])[] = [first];
      for (let from = length; from < count; from += length) calls.push(args(from, Math.min(count, from + length), 0));
      const second = args(0, Math.min(count, length), 1);
      const memberStride = second.map((value, i) => value - (first[i] ?? 0));
      work.work({ kernel: names.indexOf(kernel), calls, memberStride }, runKernel);
    },
    dispose() {
      for (const worker of helpers) worker.terminate();
    },
  };
}
