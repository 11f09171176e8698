/** What a program of the graph API leaves behind, whether it ran in the engine's worker or in a code cell's sandbox. */
import type { GraphPicture, StepTrace } from './graphPicture';

export interface PrintedLine {
  readonly kind: 'print' | 'error';
  readonly text: string;
}

export interface ProgramFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: ArrayBuffer;
}

/** An exception that ended the program. */
export interface ProgramFailure {
  /** TensorFlow's class where it has one: `InvalidArgumentError`; else the JavaScript error's name. */
  readonly name: string;
  readonly message: string;
  /** Line of the program's text, from 1; null where it cannot be told. */
  readonly line: number | null;
}

export interface ProgramReport {
  readonly lines: readonly PrintedLine[];
  readonly failure: ProgramFailure | null;
  /** The default graph as it stood at the end; null where nothing was added to it. */
  readonly graph: GraphPicture | null;
  /** Every `Session.run`, oldest first; the first and the last few where there were many. */
  readonly traces: readonly StepTrace[];
  readonly files: readonly ProgramFile[];
  readonly seconds: number;
}
