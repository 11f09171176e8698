/** JSON from outside: parsed, then looked at field by field. */
import { EngineError } from '../errors/failure';

/** @throws bad-file where the bytes are not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new EngineError('bad-file', { file, expected: 'JSON', found: 'other text' });
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
