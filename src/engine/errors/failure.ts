/** Errors are values with a code: the engine throws `EngineError`, the boundary sends its `Failure`, the reader's side words it. */

export type FailCode =
  | 'bad-parameter' // name, value, expected
  | 'unknown-experiment' // id, known
  | 'unknown-run' // run
  | 'bad-file' // file, expected, found
  | 'bad-formula' // place, expected, found
  | 'download-failed' // file, reason
  | 'checksum-mismatch' // file, expected, found
  | 'file-too-large' // file, limit, found
  | 'no-backend' // tried
  | 'backend-unavailable' // backend, reason
  | 'gpu-lost' // backend
  | 'diverged' // metric, value, step, learningRate
  | 'out-of-memory' // reason
  | 'worker-died' // reason
  | 'checkpoint-mismatch' // expected, found
  | 'unsupported' // what
  | 'study-ended' // study
  | 'replica-failed' // replica, reason
  | 'internal'; // reason

export interface Failure {
  readonly code: FailCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** An error of the engine; its message is the English wording, for logs. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly failure: Failure;

  constructor(code: FailCode, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code}: ${Object.entries(details).map(([k, v]) => `${k}=${v}`).join(', ')}`);
    this.failure = { code, details };
  }
}

/** Any thrown thing as a `Failure`; what the engine did not foresee becomes `internal`. */
export function toFailure(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  const reason = error instanceof Error ? error.message : String(error);
  if (/out of memory|allocation failed|memory access out of bounds/i.test(reason)) return { code: 'out-of-memory', details: { reason } };
  return { code: 'internal', details: { reason } };
}
