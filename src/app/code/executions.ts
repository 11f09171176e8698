/** Programs of code cells under way and what they left, for this visit: going to another lesson and back loses nothing. */
import { create } from 'zustand';
import type { PrintedLine, ProgramFailure } from '../../engine/declarations/programReport';
import type { ProgramOutcome, SandboxMessage } from '../../engine/sandbox/protocol';
import { linesBefore, programScript } from './programScript';
import { openSandbox } from './sandbox';

/** Why a program was ended that neither came to its end, nor failed by itself, nor was stopped by the learner. */
export type Trouble = 'timeUp' | 'unreadable' | 'unavailable';

export interface Execution {
  /** The how-manieth execution of this visit. */
  readonly order: number;
  /** The program's text as it was run. */
  readonly text: string;
  readonly phase: 'loading' | 'running' | 'done' | 'stopped' | 'failed';
  /** Milliseconds of `performance.now()`. */
  readonly startedAt: number;
  readonly limitSeconds: number;
  readonly lines: readonly PrintedLine[];
  readonly cut: boolean;
  readonly failure: ProgramFailure | null;
  readonly trouble: Trouble | null;
  /** Null until the program has come to its end or to an exception. */
  readonly outcome: ProgramOutcome | null;
}

interface Executions {
  /** The newest execution of each cell. */
  readonly byCell: Readonly<Record<string, Execution>>;
}

export const useExecutions = create<Executions>()(() => ({ byCell: {} }));

const firstLimitSeconds = 30;
const extensionSeconds = 60;
/** More than the runner lets through: beyond it, it is not the runner that sends. */
const maxLines = 2_500;

let count = 0;
/** What ends the program of a cell: its sandbox and its clock. */
const closing = new Map<string, () => void>();

export const cellKey = (lesson: string, cell: string): string => `${lesson}/${cell}`;
export const isRunning = (execution: Execution | undefined): boolean => execution?.phase === 'loading' || execution?.phase === 'running';

function change(key: string, patch: Partial<Execution>): void {
  useExecutions.setState(({ byCell }) => {
    const now = byCell[key];
    return now ? { byCell: { ...byCell, [key]: { ...now, ...patch } } } : {};
  });
}

function end(key: string, patch: Partial<Execution>): void {
  closing.get(key)?.();
  closing.delete(key);
  change(key, patch);
}

/** Runs the text in place of what the cell is running. */
export async function startProgram(key: string, text: string): Promise<void> {
  closing.get(key)?.();
  count += 1;
  const order = count;
  const fresh: Execution = { order, text, phase: 'loading', startedAt: performance.now(), limitSeconds: firstLimitSeconds, lines: [], cut: false, failure: null, trouble: null, outcome: null };
  useExecutions.setState(({ byCell }) => ({ byCell: { ...byCell, [key]: fresh } }));
  const parts = await Promise.all([import('./transpile'), import('../../engine/sandbox/runner.ts?bundle')]).catch(() => null);
  const current = useExecutions.getState().byCell[key];
  if (current?.order !== order || current.phase !== 'loading') return;
  if (!parts) {
    end(key, { phase: 'failed', trouble: 'unavailable' });
    return;
  }
  const [{ transpile }, { default: runner }] = parts;
  const { javascript, problem } = transpile(text);
  if (problem) end(key, { phase: 'failed', failure: { name: 'SyntaxError', message: problem.message, line: problem.line } });
  else run(key, [programScript(javascript), runner]);
}

function run(key: string, script: readonly string[]): void {
  const close = openSandbox(script, (message) => { hear(key, message); });
  const clock = setInterval(() => {
    const execution = useExecutions.getState().byCell[key];
    if (execution && performance.now() - execution.startedAt > execution.limitSeconds * 1000) end(key, { phase: 'failed', trouble: 'timeUp' });
  }, 200);
  closing.set(key, () => {
    clearInterval(clock);
    close();
  });
  change(key, { phase: 'running', startedAt: performance.now() });
}

function hear(key: string, message: SandboxMessage | null): void {
  const execution = useExecutions.getState().byCell[key];
  if (!execution) return;
  switch (message?.t) {
    case undefined: end(key, { phase: 'failed', trouble: 'unreadable' }); break;
    case 'lines': {
      const lines = [...execution.lines, ...message.lines];
      if (lines.length > maxLines) end(key, { phase: 'failed', trouble: 'unreadable' });
      else change(key, { lines, cut: execution.cut || message.cut });
      break;
    }
    case 'done': {
      const { outcome } = message;
      end(key, { phase: outcome.failure ? 'failed' : 'done', outcome, failure: outcome.failure });
      break;
    }
    case 'broken': end(key, { phase: 'failed', failure: brokenFailure(message, execution.text) }); break;
  }
}

/** "Uncaught SyntaxError: Unexpected token" and the line of the script as a failure of the program. */
export function brokenFailure({ message, line }: Extract<SandboxMessage, { readonly t: 'broken' }>, text: string): ProgramFailure {
  const { name = 'Error', rest = message } = /^(?:Uncaught )?(?<name>\w*Error): (?<rest>.*)$/s.exec(message)?.groups ?? {};
  const inText = line - linesBefore;
  return { name, message: rest, line: inText >= 1 && inText <= text.split('\n').length ? inText : null };
}

export function stopProgram(key: string): void {
  if (isRunning(useExecutions.getState().byCell[key])) end(key, { phase: 'stopped' });
}

export function giveMoreTime(key: string): void {
  const execution = useExecutions.getState().byCell[key];
  if (execution) change(key, { limitSeconds: execution.limitSeconds + extensionSeconds });
}
