/**
 * How the leading thread shares a kernel's work: a list of calls in the shared heap, as 32-bit words, from which every
 * thread takes the next until none is left. A helper that the system does not schedule holds nobody up for longer than the
 * call it has taken. Idle helpers look at the queue for a moment, then sleep.
 */

/** Most calls of one job. */
export const mostCalls = 64;

const argumentsOfCall = 24;
// Each word that threads contend for has a cache line of its own.
const jobWord = 0;
/** Next call in the low half, number of calls in the high half: one atomic step tells a thread both. */
const claimWord = 16;
const doneWord = 32;
const failedWord = 48;
const kernelWord = 64;
const argumentCountWord = 65;
/** Helpers from this number on rest. */
const threadsWord = 72;
const unlimited = 0x7fffffff;
/** What a thread's number adds to each argument: its own scratch memory. */
const strideWord = 80;
const callsWord = strideWord + argumentsOfCall;
const words = callsWord + mostCalls * argumentsOfCall;

export const workQueueBytes = words * 4;

// About half a millisecond: longer than JavaScript needs between two kernels or two steps, as waking a thread takes longer than many a kernel; far shorter than a frame.
const looksBeforeSleep = 40_000;

/** One kernel called several times: arguments as thread 0 uses them, and what each further thread adds to them. */
export interface Job {
  readonly kernel: number;
  readonly calls: readonly (readonly number[])[];
  readonly memberStride: readonly number[];
}

export type RunKernel = (kernel: number, args: readonly number[]) => void;

/** Returns when the word no longer holds `value`. */
function waitWhile(queue: Int32Array, index: number, value: number): void {
  for (let look = 0; look < looksBeforeSleep; look++) if (Atomics.load(queue, index) !== value) return;
  while (Atomics.load(queue, index) === value) Atomics.wait(queue, index, value);
}

/** Takes calls until none is left. */
function takeCalls(queue: Int32Array, member: number, run: RunKernel): void {
  for (;;) {
    const claim = Atomics.add(queue, claimWord, 1);
    const [index, count] = [claim & 0xffff, claim >>> 16];
    if (index >= count) return;
    const base = callsWord + index * argumentsOfCall;
    const args = Array.from(queue.subarray(base, base + (queue[argumentCountWord] ?? 0)), (value, i) => value + member * (queue[strideWord + i] ?? 0));
    try {
      run(queue[kernelWord] ?? 0, args);
    } catch {
      Atomics.store(queue, failedWord, 1);
    }
    if (Atomics.add(queue, doneWord, 1) === count - 1) Atomics.notify(queue, doneWord);
  }
}

const openQueue = (memory: WebAssembly.Memory, address: number): Int32Array => new Int32Array(memory.buffer, address, words);

/** The leading thread's side. */
export class WorkQueue {
  readonly #queue: Int32Array;

  constructor(memory: WebAssembly.Memory, address: number) {
    this.#queue = openQueue(memory, address).fill(0);
    this.limit(unlimited);
  }

  /** Lets only so many threads work, this one included. */
  limit(threads: number): void {
    Atomics.store(this.#queue, threadsWord, threads);
    Atomics.notify(this.#queue, threadsWord);
  }

  /** Does a job together with the helpers and returns when it is done; throws if a call failed. */
  work({ kernel, calls, memberStride }: Job, run: RunKernel): void {
    const queue = this.#queue;
    queue[kernelWord] = kernel;
    queue[argumentCountWord] = memberStride.length;
    queue.set(memberStride, strideWord);
    calls.forEach((args, i) => queue.set(args, callsWord + i * argumentsOfCall));
    Atomics.store(queue, doneWord, 0);
    // From here on a helper that is still awake may take calls.
    Atomics.store(queue, claimWord, calls.length << 16);
    Atomics.add(queue, jobWord, 1);
    Atomics.notify(queue, jobWord, calls.length - 1);
    takeCalls(queue, 0, run);
    for (let done = Atomics.load(queue, doneWord); done < calls.length; done = Atomics.load(queue, doneWord)) waitWhile(queue, doneWord, done);
    if (Atomics.exchange(queue, failedWord, 0) !== 0) throw new Error('A kernel failed in one of its threads.');
  }
}

/** A helper's side: works on every job, for ever. */
export function serveQueue(memory: WebAssembly.Memory, address: number, member: number, run: RunKernel): never {
  const queue = openQueue(memory, address);
  for (let job = 0; ; ) {
    waitWhile(queue, jobWord, job);
    for (let threads = Atomics.load(queue, threadsWord); member >= threads; threads = Atomics.load(queue, threadsWord)) Atomics.wait(queue, threadsWord, threads);
    job = Atomics.load(queue, jobWord);
    takeCalls(queue, member, run);
  }
}
