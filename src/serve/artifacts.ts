/** The folder that `--out` leaves behind: model, checkpoint and run file; and how a model is read back from it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { declarationOf } from '../engine/declarations/catalog';
import { resolveParams, type Params } from '../engine/declarations/schema';
import { EngineError } from '../engine/errors/failure';
import { withPrefix, withoutPrefix } from '../engine/formats/tensorNames';
import { readSafetensors, writeSafetensors, type NamedTensors } from '../engine/formats/safetensors';
import type { HeadlessRun } from './headless';

const modelFile = 'model.safetensors';
const checkpointFile = 'checkpoint.safetensors';
const runFile = 'run.json';

export interface SavedModel {
  readonly experiment: string;
  readonly params: Params;
  /** `model/...` */
  readonly tensors: NamedTensors;
}

/** Writes model.safetensors (weights), checkpoint.safetensors (weights and optimizer slots) and run.json (spec, command, history). */
export async function writeArtifacts(folder: string, { report, checkpoint }: HeadlessRun, command: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { tensors } = readSafetensors(new Uint8Array(checkpoint.tensors), checkpointFile);
  const model = withPrefix('model/', withoutPrefix('model/', tensors));
  await writeFile(join(folder, modelFile), new Uint8Array(writeSafetensors(model)));
  await writeFile(join(folder, checkpointFile), new Uint8Array(checkpoint.tensors));
  const { step, seconds, tuned } = checkpoint;
  await writeFile(join(folder, runFile), `${JSON.stringify({ schema: 1, command, ...report, checkpoint: { step, seconds, tuned } })}\n`);
}

/** Throws `bad-file` where the folder holds no model of this studio. */
export async function readModel(folder: string): Promise<SavedModel> {
  const run = await readRunFile(join(folder, runFile));
  const file = join(folder, modelFile);
  const { tensors } = readSafetensors(new Uint8Array(await readOrFail(file, 'a model written by train --out')), file);
  return { ...run, tensors };
}

async function readRunFile(file: string): Promise<{ experiment: string; params: Params }> {
  const text = (await readOrFail(file, 'a run file written by train --out')).toString('utf8');
  let run: unknown;
  try {
    run = JSON.parse(text);
  } catch {
    throw new EngineError('bad-file', { file, expected: 'JSON', found: JSON.stringify(text.slice(0, 40)) });
  }
  if (typeof run !== 'object' || run === null || !('experiment' in run) || typeof run.experiment !== 'string' || !('params' in run)) {
    throw new EngineError('bad-file', { file, expected: 'an object with experiment and params', found: text.slice(0, 40) });
  }
  return { experiment: run.experiment, params: resolveParams(declarationOf(run.experiment), run.params as Params) };
}

async function readOrFail(file: string, expected: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new EngineError('bad-file', { file, expected, found: (error as NodeJS.ErrnoException).code ?? 'an unreadable file' });
  }
}
