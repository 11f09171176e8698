import type { KernelModule, KernelName } from './module';

/** A kernel with its arguments, cut into parts: does its work, and again whenever it is called again. */
export type Work = () => void;

/** Arguments for the part [from, to) of a kernel's work, done by a member of the team. */
export type PartArguments<K extends KernelName> = (from: number, to: number, member: number) => Parameters<KernelModule[K]>;

/** Whoever runs a kernel: this thread alone, or together with helpers. Results do not depend on the team's size. */
export abstract class Team {
  abstract readonly size: number;
  /** Work below which waking helpers costs more than it saves, in multiply-adds and in values passed through. */
  abstract readonly leastShared: { readonly products: number; readonly values: number };
  /** While set, is told of all work that was done. */
  observer: ((work: Work) => void) | null = null;

  protected abstract prepare<K extends KernelName>(kernel: K, count: number, grain: number, args: PartArguments<K>): Work;

  /**
   * Calls `kernel` on parts of [0, count), each but the last a multiple of `grain`, and returns when all are done. `args`
   * gives the arguments for a part: its range and the member that does it (0..size-1), whose number may only move the
   * address of its own scratch memory, by the same step from each member to the next.
   */
  run<K extends KernelName>(kernel: K, count: number, grain: number, args: PartArguments<K>): void {
    if (count === 0) return;
    const work = this.prepare(kernel, count, grain, args);
    work();
    this.observer?.(work);
  }

  /** Does work that is no kernel of the module, on this thread. */
  perform(work: Work): void {
    work();
    this.observer?.(work);
  }

  /** Lets only `threads` of its members work from now on, at least one: others need the cores. */
  abstract limit(threads: number): void;

  /** Ends helper threads, if there are any. */
  dispose(): void {
    this.observer = null;
  }
}

/** Length of every part but the last when [0, count) is cut into `parts` at most. */
export const partLength = (count: number, parts: number, grain: number): number => Math.ceil(count / parts / grain) * grain;

/** `grain` where there is at least `least` work, else all of `count`, so that one member does it. */
export const grainFor = (count: number, grain: number, work: number, least: number): number => (work < least ? count : grain);

/** Calls an export by name; the arguments' types were checked where they were made. */
export function call(module: KernelModule, kernel: KernelName, args: readonly number[]): void {
  const run: (...values: number[]) => unknown = module[kernel];
  run(...args);
}

class SoloTeam extends Team {
  readonly leastShared = { products: 0, values: 0 };
  readonly size: number;
  readonly #module: KernelModule;

  constructor(module: KernelModule, size: number) {
    super();
    this.#module = module;
    this.size = size;
  }

  protected prepare<K extends KernelName>(kernel: K, count: number, grain: number, args: PartArguments<K>): Work {
    const module = this.#module;
    const length = partLength(count, this.size, grain);
    if (length >= count) {
      const all = args(0, count, 0);
      return () => { call(module, kernel, all); };
    }
    const parts = Array.from({ length: Math.ceil(count / length) }, (_, i) => args(i * length, Math.min(count, (i + 1) * length), i));
    return () => {
      for (const part of parts) call(module, kernel, part);
    };
  }

  limit(): void {
    // One thread is the least.
  }
}

/** One thread doing all parts in turn; `size` above 1 splits the work as that many threads would, for tests. */
export const soloTeam = (module: KernelModule, size = 1): Team => new SoloTeam(module, size);
