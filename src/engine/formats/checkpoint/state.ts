/** The text file `checkpoint` (CheckpointState in protobuf's text form): which checkpoints a folder holds, and the latest. */
import { EngineError } from '../../errors/failure';

export interface CheckpointState {
  /** Prefix of the newest checkpoint. */
  readonly latest: string;
  /** Prefixes of all that are kept, oldest first. */
  readonly all: readonly string[];
}

export function writeCheckpointState({ latest, all }: CheckpointState): string {
  const lines = [`model_checkpoint_path: ${quote(latest)}`, ...all.map((path) => `all_model_checkpoint_paths: ${quote(path)}`)];
  return `${lines.join('\n')}\n`;
}

/** @throws bad-file where no newest checkpoint is named. */
export function readCheckpointState(text: string, file: string): CheckpointState {
  const fields = text.split('\n').map((line) => /^\s*(\w+)\s*:\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(line));
  const valuesOf = (field: string): string[] => fields.flatMap((match) => (match?.[1] === field ? [unquote(match[2] ?? '')] : []));
  const [latest] = valuesOf('model_checkpoint_path');
  if (latest === undefined) throw new EngineError('bad-file', { file, expected: 'a line model_checkpoint_path', found: 'none' });
  return { latest, all: valuesOf('all_model_checkpoint_paths') };
}

function quote(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

/** Bytes that are not ASCII stand as three octal digits each. */
function unquote(text: string): string {
  const bytes: number[] = [];
  for (const [part] of text.matchAll(/\\[0-7]{1,3}|\\.|[^\\]/gsu)) {
    if (/^\\[0-7]/.test(part)) bytes.push(parseInt(part.slice(1), 8) & 0xff);
    else bytes.push(...new TextEncoder().encode(part === '\\n' ? '\n' : part.replace(/^\\/, '')));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
