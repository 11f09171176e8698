/** Something that is measured beside the workloads. */
import type { Bench } from './browser';
import type { Options } from './options';

export interface Report {
  /** As it is printed. */
  readonly text: string;
  /** As it is stored. */
  readonly data: unknown;
  /** Something of the studio's did not work. */
  readonly failed: boolean;
}
export type Scenario = (bench: Bench, options: Options) => Promise<Report>;

export const failure = (title: string, reason: string): Report => ({ text: `${title}\n\nFAILED: ${reason}`, data: { failed: reason }, failed: true });
