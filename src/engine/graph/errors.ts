/** Errors in TensorFlow's own classes and words, so that what a learner reads here is what they would read there. */

/** Canonical codes of tensorflow/core/protobuf/error_codes.proto. */
const codes = {
  InvalidArgumentError: 3,
  NotFoundError: 5,
  AlreadyExistsError: 6,
  ResourceExhaustedError: 8,
  FailedPreconditionError: 9,
  AbortedError: 10,
  OutOfRangeError: 11,
  UnimplementedError: 12,
  InternalError: 13,
  DataLossError: 15,
} as const;
export type OpErrorName = keyof typeof codes;

/** What an operation throws while a session runs. */
export class OpError extends Error {
  override readonly name: OpErrorName;
  readonly code: number;
  /** The operation that failed; null where none is to blame. */
  readonly operation: string | null;

  constructor(name: OpErrorName, message: string, operation: string | null = null) {
    super(operation === null ? message : `${message}\n\t [[{{node ${operation}}}]]`);
    this.name = name;
    this.code = codes[name];
    this.operation = operation;
  }
}

export const invalidArgument = (message: string, operation: string | null = null): OpError => new OpError('InvalidArgumentError', message, operation);
export const failedPrecondition = (message: string, operation: string | null = null): OpError => new OpError('FailedPreconditionError', message, operation);

/** What building a graph throws, under the names that Python gives. `TypeError` is JavaScript's own. */
export class ValueError extends Error {
  override readonly name: string = 'ValueError';
}
export class KeyError extends Error {
  override readonly name: string = 'KeyError';
}
/** There is no gradient of an operation. */
export class LookupError extends Error {
  override readonly name: string = 'LookupError';
}
export class RuntimeError extends Error {
  override readonly name: string = 'RuntimeError';
}
