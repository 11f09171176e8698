/** What a code cell's sandbox says to the page: types only. The page believes none of it before it has looked. */
import type { PrintedLine, ProgramReport } from '../declarations/programReport';

/** All that is left at the end; the lines have been sent before. */
export type ProgramOutcome = Omit<ProgramReport, 'lines'>;

export type SandboxMessage =
  /** `cut`: the program printed more than is shown, and goes on without printing. */
  | { readonly t: 'lines'; readonly lines: readonly PrintedLine[]; readonly cut: boolean }
  | { readonly t: 'done'; readonly outcome: ProgramOutcome }
  /** The worker could not be started, or an exception ended it outside of the program. `line` counts from 1 in the worker's script; 0 is unknown. */
  | { readonly t: 'broken'; readonly message: string; readonly line: number };

/** Printing beyond either is cut. */
export interface PrintLimits {
  readonly lines: number;
  readonly characters: number;
}
