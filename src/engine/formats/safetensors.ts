/** Named float arrays as they are saved and restored, in the safetensors format (huggingface/safetensors, README "Format"). */
import { EngineError } from '../errors/failure';
import { fromFloat16, toFloat16 } from './float16';
import { isRecord, parseJson } from './json';

export interface NamedTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}
export type NamedTensors = Readonly<Record<string, NamedTensor>>;

export interface SafetensorsFile {
  readonly tensors: NamedTensors;
  readonly metadata: Readonly<Record<string, string>>;
}

// The reference implementation allows 100 MB; the largest header of this studio has a few kilobytes.
const headerLimit = 2 ** 22;
const rankLimit = 8;
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/** How numbers are stored: exactly, or rounded to half the bytes. */
type StoredFloat = 'F32' | 'F16';
const bytesOf: Readonly<Record<StoredFloat, number>> = { F32: 4, F16: 2 };

/** Writes tensors, sorted by name, so that equal tensors give equal bytes whatever their order. */
export function writeSafetensors(tensors: NamedTensors, metadata: Readonly<Record<string, string>> = {}, type: StoredFloat = 'F32'): ArrayBuffer {
  const names = Object.keys(tensors).sort();
  const header: Record<string, unknown> = Object.keys(metadata).length > 0 ? { __metadata__: metadata } : {};
  let end = 0;
  for (const name of names) {
    const { shape, values } = entryOf(tensors, name);
    if (forbiddenNames.has(name) || name === '__metadata__' || values.length !== sizeOf(shape)) {
      throw new EngineError('internal', { reason: `tensor ${name} [${shape.join(', ')}] of ${values.length} values cannot be written` });
    }
    const bytes = values.length * bytesOf[type];
    header[name] = { dtype: type, shape, data_offsets: [end, end + bytes] };
    end += bytes;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Padded with spaces, so that the data begin at a multiple of eight bytes.
  const dataStart = 8 + Math.ceil(text.length / 8) * 8;
  const buffer = new ArrayBuffer(dataStart + end);
  const bytes = new Uint8Array(buffer).fill(0x20, 8, dataStart);
  new DataView(buffer).setBigUint64(0, BigInt(dataStart - 8), true);
  bytes.set(text, 8);
  let at = dataStart;
  for (const name of names) {
    const { values } = entryOf(tensors, name);
    const stored = type === 'F16' ? toFloat16(values) : values;
    bytes.set(new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength), at);
    at += stored.byteLength;
  }
  return buffer;
}

/**
 * Reads a file of F32 and F16 tensors. Trusts nothing: header length, JSON, names, types, shapes and offsets are checked, and the
 * tensors must fill the data exactly, without overlap or gap. The values are copies.
 * @throws bad-file
 */
export function readSafetensors(buffer: ArrayBuffer | Uint8Array<ArrayBuffer>, file: string): SafetensorsFile {
  const bytes = buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer);
  const { header, data } = splitHeader(bytes, file);
  const metadata = readMetadata(header['__metadata__'], file);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__').map(([name, value]) => readEntry(name, value, file));
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  let covered = 0;
  for (const entry of entries) {
    if (entry.begin !== covered) throw bad(file, `tensor “${entry.name}” to begin at byte ${covered}`, String(entry.begin));
    covered = entry.end;
  }
  if (covered !== data.length) throw bad(file, `${covered} bytes of data`, String(data.length));
  const tensors = Object.fromEntries(
    entries.map(({ name, type, shape, begin, end }) => {
      const { buffer } = data.slice(begin, end);
      return [name, { shape, values: type === 'F16' ? fromFloat16(new Uint16Array(buffer)) : new Float32Array(buffer) }];
    }),
  );
  return { tensors, metadata };
}

function splitHeader(bytes: Uint8Array<ArrayBuffer>, file: string): { header: Record<string, unknown>; data: Uint8Array<ArrayBuffer> } {
  if (bytes.length < 8) throw bad(file, 'at least 8 bytes', String(bytes.length));
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  const limit = Math.min(headerLimit, bytes.length - 8);
  if (length > BigInt(limit)) throw bad(file, `a header of at most ${limit} bytes`, String(length));
  const end = 8 + Number(length);
  const header = parseJson(bytes.subarray(8, end), file);
  if (!isRecord(header)) throw bad(file, 'a header that is a JSON object', Array.isArray(header) ? 'a list' : typeof header);
  return { header, data: bytes.subarray(end) };
}

interface Entry {
  readonly name: string;
  readonly type: StoredFloat;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

function readEntry(name: string, value: unknown, file: string): Entry {
  if (forbiddenNames.has(name)) throw bad(file, 'names of tensors', `“${name}”`);
  if (!isRecord(value)) throw bad(file, `a description of tensor “${name}”`, typeof value);
  const type = value['dtype'];
  if (type !== 'F32' && type !== 'F16') throw bad(file, `tensor “${name}” as F32 or F16`, brief(type));
  const shape = value['shape'];
  if (!isSizes(shape) || shape.length > rankLimit) throw bad(file, `a shape of at most ${rankLimit} sizes for tensor “${name}”`, brief(shape));
  const offsets = value['data_offsets'];
  if (!isSizes(offsets) || offsets.length !== 2) throw bad(file, `two offsets for tensor “${name}”`, brief(offsets));
  const [begin = 0, end = 0] = offsets;
  const bytes = bytesOf[type] * sizeOf(shape);
  if (end - begin !== bytes) throw bad(file, `${bytes} bytes for tensor “${name}” [${shape.join(', ')}]`, String(end - begin));
  return { name, type, shape, begin, end };
}

function readMetadata(value: unknown, file: string): Record<string, string> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw bad(file, 'metadata as a JSON object', typeof value);
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => {
      if (forbiddenNames.has(key) || typeof text !== 'string') throw bad(file, 'metadata of texts', `“${key}”: ${typeof text}`);
      return [key, text];
    }),
  );
}

function entryOf(tensors: NamedTensors, name: string): NamedTensor {
  const tensor = tensors[name];
  if (!tensor) throw new EngineError('internal', { reason: `tensor ${name} is missing` });
  return tensor;
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function brief(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}

function bad(file: string, expected: string, found: string): EngineError {
  return new EngineError('bad-file', { file, expected, found });
}
