/** What a program gets to work with, and the report of what it did. */
import * as tfjs from '@tensorflow/tfjs-core';
import type { StepTrace } from '../declarations/graphPicture';
import type { PrintedLine, ProgramReport } from '../declarations/programReport';
import { FileStore } from './fileStore';
import { graphPicture } from './picture';
import { printText } from './printText';
import type { Session } from './session/session';
import { createTensorFlow, type TensorFlow } from './tensorflow';

export interface Studio {
  readonly tf: TensorFlow;
  /** TensorFlow.js itself. */
  readonly tfjs: typeof tfjs;
  /** Prints the values in one line, as Python does. */
  readonly print: (...values: readonly unknown[]) => void;
  /** Numbers and texts that the page hands over. */
  readonly inputs: Readonly<Record<string, number | string>>;
  /** A file that the page hands over, or that was saved before; null where there is none. */
  readonly file: (name: string) => Uint8Array<ArrayBuffer> | null;
}

export type Program = (studio: Studio) => Promise<void> | void;

export interface ProgramOptions {
  readonly inputs?: Readonly<Record<string, number | string>>;
  /** Of random operations without a seed of their own. */
  readonly seed?: number;
  /** Hears of every line as it is printed. */
  readonly onPrint?: (line: PrintedLine) => void;
  /** Files that the program finds and may restore from. */
  readonly files?: FileStore;
  /** Line of the program's text where the error arose; null where it cannot be told. */
  readonly lineOf?: (error: unknown) => number | null;
}

/** Traces kept of a program: its first steps and its last. */
const keptTraces = 20;

/** Runs a program to its end or its first error, and frees what its sessions held. Never throws. */
export async function runProgram(program: Program, { inputs = {}, seed = 1, onPrint = () => undefined, files = new FileStore(), lineOf = () => null }: ProgramOptions = {}): Promise<ProgramReport> {
  const begun = performance.now();
  const known = new Set(files.names);
  const lines: PrintedLine[] = [];
  const say = (kind: PrintedLine['kind'], text: string): void => {
    const line = { kind, text };
    lines.push(line);
    onPrint(line);
  };
  const traces: StepTrace[] = [];
  const sessions: Session[] = [];
  const tf = createTensorFlow({
    seed,
    files,
    onSession: (session) => sessions.push(session),
    onTrace: (trace) => {
      if (traces.length === keptTraces) traces.splice(keptTraces / 2, 1);
      traces.push(trace);
    },
    onSubstitution: (asked, stored) => { say('print', `Note: this device stores ${asked} as ${stored}.`); },
  });
  let failure: ProgramReport['failure'] = null;
  try {
    await program({ tf, tfjs, print: (...values) => { say('print', printText(values)); }, inputs, file: (name) => files.read(name) });
  } catch (error) {
    failure = { name: error instanceof Error ? error.name : 'Error', message: error instanceof Error ? error.message : String(error), line: lineOf(error) };
  }
  for (const session of sessions) session.close();
  const graph = graphPicture(tf.getDefaultGraph());
  return {
    lines, failure, traces,
    graph: graph.nodes.length > 0 ? graph : null,
    files: files.names.filter((name) => !known.has(name)).map((name) => ({ name, mime: 'application/octet-stream', bytes: Uint8Array.from(files.read(name) ?? []).buffer })),
    seconds: (performance.now() - begun) / 1000,
  };
}
