/** What each `npm run faces -- NAME ...` brings along; `../faces.ts` knows them all. */
import { embedderIds, type EmbedderId } from '../../engine/declarations/faceEmbedding';
import type { Platform } from '../../engine/runtime/platform';
import { detectorIds, type DetectorId } from '../../engine/declarations/faces';
import { parseArguments, UsageError, type Arguments } from '../arguments';

export interface FacesCommand {
  /** What stands behind the command's name, e.g. `--images DIR [--json]`. */
  readonly usage: string;
  /** Options that take a value, without `--`. */
  readonly valued: readonly string[];
  /** Options that take none. */
  readonly flags: readonly string[];
  /** Prints to standard output; the backend is open. @throws UsageError, EngineError */
  run(args: Arguments, platform: Platform): Promise<void>;
}

/** Every command may be told its backend. */
export const argumentsOf = (command: FacesCommand, words: readonly string[]): Arguments =>
  parseArguments(words, [...command.valued, 'backend'], command.flags);

/** The detector that `--detector` names; MTCNN unless told otherwise. */
export function detectorOption(args: Arguments): DetectorId {
  const name = args.option('detector') ?? 'mtcnn';
  const id = detectorIds.find((known) => known === name);
  if (!id) throw new UsageError(`unknown detector ${name}: ${detectorIds.join(', ')}`);
  return id;
}

/** The network that `--embedder` names; ResNet-34 unless told otherwise. */
export function embedderOption(args: Arguments): EmbedderId {
  const name = args.option('embedder') ?? 'resnet-34';
  const id = embedderIds.find((known) => known === name);
  if (!id) throw new UsageError(`unknown embedder ${name}: ${embedderIds.join(', ')}`);
  return id;
}

/** A positive number of an option. */
export function numberOption(args: Arguments, name: string, otherwise: number): number {
  const value = Number(args.option(name) ?? otherwise);
  if (!(Number.isFinite(value) && value > 0)) throw new UsageError(`--${name} wants a positive number`);
  return value;
}
