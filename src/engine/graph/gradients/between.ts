/** Which operations a derivative passes through (tensorflow/python/ops/gradients_util.py, `_PendingCount` and `_StopOps`). */
import { isFloating } from '../dtype';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';

/** Whether a value can change by as little as one likes. */
export const isTrainable = (tensor: Tensor): boolean => isFloating(tensor.dtype);

export interface Between {
  readonly operations: ReadonlySet<Operation>;
  /** How many gradients each operation has to wait for. */
  readonly pending: Map<Operation, number>;
}

export function between(ys: readonly Tensor[], xs: readonly Tensor[]): Between {
  const reached = reachedFrom(xs);
  const inside = new Set<Operation>();
  // The list grows while it is walked through.
  const queue = ys.map(({ op }) => op);
  for (const op of queue) {
    if (!reached.has(op) || inside.has(op)) continue;
    inside.add(op);
    for (const input of op.inputs) queue.push(input.op);
  }
  const pending = new Map<Operation, number>();
  for (const op of inside) for (const input of op.inputs) if (inside.has(input.op)) pending.set(input.op, (pending.get(input.op) ?? 0) + 1);
  return { operations: inside, pending };
}

function reachedFrom(xs: readonly Tensor[]): ReadonlySet<Operation> {
  const reached = new Set(xs.map(({ op }) => op));
  // A set is walked through in the order of insertion, additions included.
  for (const op of reached) for (const output of op.outputs) if (isTrainable(output)) for (const consumer of output.consumers) reached.add(consumer);
  return reached;
}

/** Operations behind which nothing is derived: those of the xs that no other x lies behind, and those that the caller names. */
export function stopOperations(xs: readonly Tensor[], stopGradients: readonly Tensor[], pending: ReadonlyMap<Operation, number>): ReadonlySet<Operation> {
  const ends = xs.map(({ op }) => op).filter((op) => !op.inputs.some((input) => (pending.get(input.op) ?? 0) > 0));
  return new Set([...ends, ...stopGradients.map(({ op }) => op)]);
}
