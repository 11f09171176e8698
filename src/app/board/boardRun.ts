/** The board: TensorBoard's page for event files from anywhere and for the studio's own runs, live while they train. */
import type { EventLog } from '../../engine/declarations/eventLog';
import type { RunId } from '../../engine/protocol';

/** One row of the board's list of runs. */
export interface BoardRun {
  readonly id: string;
  readonly name: string;
  /** A CSS colour, the same in every card. */
  readonly color: string;
  /** The studio's run; null for a file. */
  readonly run: RunId | null;
  /** More points will come. */
  readonly live: boolean;
  readonly log: EventLog;
}
