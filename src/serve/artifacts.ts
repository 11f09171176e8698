/** The folder that `--out` leaves behind: model, checkpoint and run file; and how a model is read back from it. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../engine/errors/failure';
import { isRecord, parseJson } from '../engine/formats/json';
import { readSafetensors } from '../engine/formats/safetensors';
import { withPrefix, withoutPrefix } from '../engine/formats/tensorNames';
import { readModelFile, trainedAs, writeModelFile, type SavedModel } from '../engine/models/modelFile';
import type { HeadlessRun } from './headless';

const modelFile = 'model.safetensors';
const checkpointFile = 'checkpoint.safetensors';
const runFile = 'run.json';

/** Writes model.safetensors (weights), checkpoint.safetensors (weights and optimizer slots) and run.json (spec, command, history). */
export async function writeArtifacts(folder: string, { report, checkpoint }: HeadlessRun, command: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { tensors } = readSafetensors(new Uint8Array(checkpoint.tensors), checkpointFile);
  const model = writeModelFile({ experiment: report.experiment, params: report.params, tensors: withPrefix('model/', withoutPrefix('model/', tensors)) });
  await writeFile(join(folder, modelFile), new Uint8Array(model));
  await writeFile(join(folder, checkpointFile), new Uint8Array(checkpoint.tensors));
  const { step, seconds, tuned } = checkpoint;
  await writeFile(join(folder, runFile), `${JSON.stringify({ schema: 1, command, ...report, checkpoint: { step, seconds, tuned } })}\n`);
}

/**
 * The model in a folder that `train --out` wrote, or in the single file that the page exports.
 * @throws bad-file, unknown-experiment, bad-parameter
 */
export async function readModel(path: string): Promise<SavedModel> {
  const single = (await stat(path).catch(() => null))?.isFile() ?? false;
  if (single) return readModelFile(await readOrFail(path, 'a model that the page exported'), path);
  const run = await readRunFile(join(path, runFile));
  const file = join(path, modelFile);
  const { tensors } = readSafetensors(await readOrFail(file, 'a model written by train --out'), file);
  return { ...run, tensors };
}

async function readRunFile(file: string): Promise<Pick<SavedModel, 'experiment' | 'params'>> {
  const run = parseJson(await readOrFail(file, 'a run file written by train --out'), file);
  const { experiment, params } = isRecord(run) ? run : {};
  return trainedAs(experiment, params, file);
}

async function readOrFail(file: string, expected: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return Uint8Array.from(await readFile(file));
  } catch (error) {
    throw new EngineError('bad-file', { file, expected, found: (error as NodeJS.ErrnoException).code ?? 'an unreadable file' });
  }
}
