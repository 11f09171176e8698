/** What a run remembers of its course beside weights and slots; plain data, part of its checkpoints. */

/** Of a rate that falls when a loss no longer does. */
export interface PlateauState {
  /** What the rate has been multiplied by so far. */
  readonly factor: number;
  readonly best: number | null;
  /** Measurements since the best one or the last fall. */
  readonly waited: number;
}

/** Of early stopping. */
export interface StoppingState {
  readonly best: { readonly step: number; readonly loss: number } | null;
  /** Measurements since the best one. */
  readonly waited: number;
}

/** Of a range test: the smoothed loss so far. */
export interface RangeState {
  readonly count: number;
  readonly average: number;
  readonly lowest: number | null;
}

export interface RunMemory {
  readonly plateau: PlateauState;
  readonly stopping: StoppingState;
  readonly range: RangeState;
  /** It has ended before its last step. */
  readonly over: boolean;
}
