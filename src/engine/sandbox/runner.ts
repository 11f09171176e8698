/**
 * What runs in the worker of a code cell's sandbox, behind the learner's program in the same script: it performs the
 * program once and tells the page what it prints and what it leaves. The worker is thrown away afterwards.
 */
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '#gradients';
import type { ProgramFailure } from '../declarations/programReport';
import { printText } from '../graph/printText';
import { runProgram, type Program } from '../graph/studio';
import { createLineSender } from './lineSender';
import { programLine } from './programLine';
import type { SandboxMessage } from './protocol';
import { limitTensors } from './tensorLimit';

interface ProgramScope {
  /** Set by the beginning of this script (app/code/programScript.ts). */
  readonly program: { readonly before: number; readonly lines: number; readonly run: Program };
}

const printLimits = { lines: 2_000, characters: 200_000 };
const maxTensorBytes = 1_000_000_000;

const scope = self as unknown as DedicatedWorkerGlobalScope & ProgramScope;

scope.onmessage = ({ ports: [port] }) => {
  if (port) void perform(port.postMessage.bind(port));
};

/** @param post taken before the program could put another in its place */
async function perform(post: MessagePort['postMessage']): Promise<void> {
  const { program } = scope;
  const tell = (message: SandboxMessage, transfer: Transferable[] = []): void => { post(message, transfer); };
  const lines = createLineSender({
    limits: printLimits,
    send: (parcel, cut) => { tell({ t: 'lines', lines: parcel, cut }); },
    now: performance.now.bind(performance),
    later: setTimeout.bind(scope),
  });
  await setBackend('cpu');
  limitTensors(maxTensorBytes);
  // V8 keeps ten calls, of which the program's may be none.
  Object.assign(Error, { stackTraceLimit: 100 });
  Object.assign(console, { log: (...values: unknown[]) => { lines.add({ kind: 'print', text: printText(values) }); } });
  const lineOf = (error: unknown): number | null => programLine(error instanceof Error ? error.stack ?? '' : '', program.before, program.lines);
  let forgotten: ProgramFailure | null = null;
  scope.onunhandledrejection = ({ reason }: PromiseRejectionEvent) => {
    const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
    forgotten ??= { name, message, line: lineOf(reason) };
  };
  const { lines: _, ...outcome } = await runProgram(program.run, { onPrint: lines.add, lineOf });
  // A promise that was not awaited may have failed just now; the browser says so a little later.
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  lines.flush();
  tell({ t: 'done', outcome: { ...outcome, failure: outcome.failure ?? forgotten } }, outcome.files.map(({ bytes }) => bytes));
}
