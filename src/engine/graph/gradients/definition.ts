/** What is known of an operation type's derivative. */
import { LookupError } from '../errors';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import type { GraphOps } from './ops';

/** Gradients with respect to an operation's inputs, one for each; null where an input has none. */
export type InputGradients = readonly (Tensor | null)[];

/**
 * Adds what computes the gradients of an operation's inputs from those of its outputs.
 * @param grad of the first output
 * @param grads of all outputs; null for those that are no real numbers
 */
export type GradientFunction = (tf: GraphOps, op: Operation, grad: Tensor, grads: InputGradients) => InputGradients;

const functions = new Map<string, GradientFunction>();
const constants = new Set<string>();

/** Each type once. */
export function defineGradient(type: string, gradient: GradientFunction): void {
  if (hasGradient(type)) throw new Error(`the gradient of ${type} is defined twice`);
  functions.set(type, gradient);
}

/** Operations of these types pass no gradient on: their outputs count as constants. */
export function notDifferentiable(...types: readonly string[]): void {
  for (const type of types) {
    if (hasGradient(type)) throw new Error(`the gradient of ${type} is defined twice`);
    constants.add(type);
  }
}

/** TensorFlow has no gradient of these either: asking for one is an error. */
export function withoutGradient(...types: readonly string[]): void {
  for (const type of types) defineGradient(type, (_tf, op) => { throw noGradient(op); });
}

export const hasGradient = (type: string): boolean => functions.has(type) || constants.has(type);

/** null for a type whose outputs count as constants. @throws LookupError for a type of which nothing is known */
export function gradientOf(op: Operation): GradientFunction | null {
  const gradient = functions.get(op.type);
  if (gradient) return gradient;
  if (constants.has(op.type)) return null;
  throw noGradient(op);
}

const noGradient = ({ name, type }: Operation): LookupError =>
  new LookupError(
    `No gradient defined for operation'${name}' (op type: ${type}). In general every operation must have an associated \`@tf.RegisterGradient\` for correct autodiff, which this op is lacking. ` +
      'If you want to pretend this operation is a constant in your program, you may insert `tf.stop_gradient`.',
  );
