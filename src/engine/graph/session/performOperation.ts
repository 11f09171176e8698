/** Performs one operation: hands its kernel values and variables, and words what goes wrong. */
import { Tensor as Values, tidy } from '@tensorflow/tfjs-core';
import { failedPrecondition, OpError, ValueError } from '../errors';
import type { OpDefinition } from '../opDefinition';
import type { Operation } from '../operation';
import { hostResult } from './hostArithmetic';
import type { SessionState } from './state';
import { VariableCell } from './variableCell';

/** What flows along an edge: a value, or a variable's own memory. */
export type Flowing = Values | VariableCell;

const noCells: readonly VariableCell[] = [];

/**
 * The operation's outputs: new handles, which are the caller's to dispose of, or variables.
 * @throws OpError
 */
export function performOperation(op: Operation, definition: OpDefinition, inputs: readonly Flowing[], state: SessionState): readonly Flowing[] {
  const { kernel, held, references = 0 } = definition;
  if (held) {
    const own = held(op, state);
    return [own instanceof Values ? own.clone() : own];
  }
  if (!kernel) throw new OpError('InternalError', `${op.type} cannot be performed outside a loop or a branch`, op.name);
  const cells = references === 0 ? noCells : inputs.slice(0, references).filter((input) => input instanceof VariableCell);
  const values = (references === 0 ? inputs : inputs.slice(references)).map((input) => valueOf(input, op.name));
  const onHost = references === 0 ? hostResult(op, values) : null;
  if (onHost) return [onHost];
  let outputs: readonly Flowing[] = [];
  try {
    tidy(() => {
      const made = kernel(values, { op, cells, state });
      outputs = Array.isArray(made) ? (made as readonly Values[]) : [made as Flowing];
      // An input handed through gets a handle of its own.
      outputs = outputs.map((output) => (output instanceof Values && values.includes(output) ? output.clone() : output));
      return outputs.filter((output) => output instanceof Values);
    });
  } catch (error) {
    throw atOperation(error, op.name);
  }
  return outputs;
}

/** The value that flows, which for a variable is its present one. @throws FailedPreconditionError before it is initialised */
export function valueOf(flowing: Flowing, op: string | null): Values {
  if (flowing instanceof Values) return flowing;
  if (!flowing.tensor) throw failedPrecondition(`Attempting to use uninitialized value ${flowing.name}`, op);
  return flowing.tensor;
}

/** What tf.js or a kernel found wrong with the values is an invalid argument of this operation. */
function atOperation(error: unknown, op: string): OpError {
  if (error instanceof OpError) return error.operation === null ? new OpError(error.name, error.message, op) : error;
  const message = error instanceof Error ? error.message : String(error);
  const broken = error instanceof ValueError || (error instanceof Error && error.constructor === Error) || error instanceof TypeError;
  return new OpError(broken ? 'InvalidArgumentError' : 'InternalError', message, op);
}
