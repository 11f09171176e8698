/** The step that pictures show, told outside of React, so that several can follow it at every frame. */
export interface StepSource {
  /** May lie between two whole steps. */
  readonly step: () => number;
  /** Returns what ends the subscription. */
  readonly subscribe: (changed: () => void) => () => void;
}
