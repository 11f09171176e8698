/** A trained model as one file: weights in safetensors, whose metadata say what was trained. */
import { declarationOf } from '../declarations/catalog';
import { resolveParams, type ExperimentId, type Params, type ParamValue } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { isRecord, parseJson } from '../formats/json';
import { readSafetensors, writeSafetensors, type NamedTensors } from '../formats/safetensors';

export interface SavedModel {
  readonly experiment: ExperimentId;
  readonly params: Params;
  /** `model/...` */
  readonly tensors: NamedTensors;
}

export function writeModelFile({ experiment, params, tensors }: SavedModel): ArrayBuffer {
  return writeSafetensors(tensors, { experiment, params: JSON.stringify(params) });
}

/** @throws bad-file, unknown-experiment, bad-parameter */
export function readModelFile(bytes: Uint8Array<ArrayBuffer>, file: string): SavedModel {
  const { tensors, metadata } = readSafetensors(bytes, file);
  const { experiment, params } = metadata;
  if (experiment === undefined || params === undefined) {
    throw new EngineError('bad-file', { file, expected: 'an object with experiment and params', found: `metadata of ${Object.keys(metadata).join(', ') || 'nothing'}` });
  }
  return { ...trainedAs(experiment, parseJson(new TextEncoder().encode(params), file), file), tensors };
}

/** What a file says was trained, checked. @throws bad-file, unknown-experiment, bad-parameter */
export function trainedAs(experiment: unknown, params: unknown, file: string): { readonly experiment: ExperimentId; readonly params: Params } {
  if (typeof experiment !== 'string' || !isRecord(params)) {
    throw new EngineError('bad-file', { file, expected: 'an object with experiment and params', found: `${typeof experiment}, ${typeof params}` });
  }
  return { experiment, params: resolveParams(declarationOf(experiment), params as Readonly<Record<string, ParamValue>>) };
}
