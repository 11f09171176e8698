import type { KernelModule, KernelName } from './module';

/** Whoever runs a kernel: this thread alone, or together with helpers. Results do not depend on the team's size. */
export interface Team {
  readonly size: number;
  /** Work below which waking helpers costs more than it saves, in multiply-adds and in values passed through. */
  readonly leastShared: { readonly products: number; readonly values: number };
  /**
   * Calls `kernel` on parts of [0, count), each but the last a multiple of `grain`, and returns when all are done. `args`
   * gives the arguments for a part: its range and the member that does it (0..size-1), whose number may only move the
   * address of its own scratch memory, by the same step from each member to the next.
   */
  run<K extends KernelName>(kernel: K, count: number, grain: number, args: (from: number, to: number, member: number) => Parameters<KernelModule[K]>): void;
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

/** One thread doing all parts in turn; `size` above 1 splits the work as that many threads would, for tests. */
export function soloTeam(module: KernelModule, size = 1): Team {
  return {
    size,
    leastShared: { products: 0, values: 0 },
    run(kernel, count, grain, args) {
      const length = partLength(count, size, grain);
      for (let from = 0, member = 0; from < count; from += length, member++) {
        call(module, kernel, args(from, Math.min(count, from + length), member));
      }
    },
  };
}
