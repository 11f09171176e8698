/** Branches: what a merge receives goes back to the side that was taken (tensorflow/python/ops/control_flow_grad.py). */
import { attr } from '../attributes';
import { Branch } from '../control/branch';
import { LookupError } from '../errors';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { defineGradient, notDifferentiable } from './definition';

/** What decides which of a merge's inputs is alive. */
function predicateOf(merge: Operation): Tensor {
  for (const { op } of merge.inputs) {
    const context = op.graph.contextOf(op);
    if (context instanceof Branch) return context.predicate;
    if (op.type === 'Switch') return op.input(1);
  }
  throw new LookupError(`No gradient defined for operation'${merge.name}' (op type: ${merge.type}) outside of a cond.`);
}

defineGradient('Merge', (_tf, op, grad) => {
  const sides = op.graph.createOperation('Switch', [grad, predicateOf(op)], { name: 'cond_grad', attributes: { T: attr.type(grad.dtype) } });
  return sides.outputs;
});

defineGradient('Switch', (_tf, op, grad, grads) => {
  const sides = grads.filter((side) => side !== null);
  const merged = op.graph.createOperation('Merge', sides, { name: 'cond_grad', attributes: { N: attr.int(sides.length), T: attr.type(grad.dtype) } });
  return [merged.output(), null];
});

// A loop is refused before its parts are asked for their gradients; references carry variables, not values.
notDifferentiable('Enter', 'Exit', 'NextIteration', 'LoopCond', 'RefEnter', 'RefExit', 'RefNextIteration', 'RefSwitch', 'RefMerge');
