/**
 * What runs in the worker of a code cell's sandbox, behind the learner's program in the same script: it performs the
 * program once and tells the page what it prints and what it leaves. The worker is thrown away afterwards.
 */
import '@tensorflow/tfjs-backend-cpu';
import * as tfjs from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '#gradients';
import type { ProgramFailure } from '../declarations/programReport';
import { createLineSender } from './lineSender';
import { programLine } from './programLine';
import type { SandboxMessage } from './protocol';
import { limitTensors } from './tensorLimit';

interface ProgramScope {
  /** Set by the beginning of this script (app/code/programScript.ts). */
  readonly program: { readonly before: number; readonly lines: number; readonly run: (studio: object) => Promise<void> };
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
  await tfjs.setBackend('cpu');
  limitTensors(maxTensorBytes);
  // V8 keeps ten calls, of which the program's may be none.
  Object.assign(Error, { stackTraceLimit: 100 });
  const print = (...values: unknown[]): void => { lines.add({ kind: 'print', text: values.map(String).join(' ') }); };
  Object.assign(console, { log: print });
  let failure: ProgramFailure | null = null;
  const fail = (error: unknown): void => {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    failure ??= { name, message, line: programLine(stack ?? '', program.before, program.lines) };
  };
  scope.onunhandledrejection = ({ reason }) => { fail(reason); };
  const started = performance.now();
  await program.run({ tfjs, print }).catch(fail);
  const seconds = (performance.now() - started) / 1000;
  // A promise that was not awaited may have failed just now; the browser says so a little later.
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  lines.flush();
  tell({ t: 'done', outcome: { failure, graph: null, traces: [], files: [], seconds } });
}
