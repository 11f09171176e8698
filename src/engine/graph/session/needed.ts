/** Which operations a run needs. */
import { definitionOf } from '../opDefinition';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';

const controlFlow = new Set(['Switch', 'Merge', 'Enter', 'Exit', 'NextIteration', 'LoopCond']);
export const isControlFlow = (op: Operation): boolean => controlFlow.has(op.type.replace(/^Ref(?=[A-Z])/, ''));

export interface Needed {
  /** In the order in which they were added to the graph. */
  readonly operations: readonly Operation[];
  /** What an operation waits for besides its inputs. */
  readonly waitsFor: (op: Operation) => readonly Operation[];
}

/**
 * Goes back from the fetches; what is fed need not be computed. Where the order of execution is known beforehand, an
 * operation without effect that is only waited for is not performed: what it would wait for is waited for instead, as
 * TensorFlow's dependency optimizer has it (tensorflow/core/grappler/optimizers/dependency_optimizer.cc).
 * @param fed names of the fed tensors
 */
export function neededFor(fetches: readonly (Operation | Tensor)[], fed: ReadonlySet<string>): Needed {
  const everything = reached(fetches, fed, (op) => op.controlInputs);
  if ([...everything].some(isControlFlow)) return { operations: inOrder(everything), waitsFor: (op) => op.controlInputs };
  const effects = (op: Operation): readonly Operation[] => nearest(op.controlInputs, fed, hasEffect);
  const needed = reached(fetches, fed, effects);
  return { operations: inOrder(needed), waitsFor: (op) => nearest(op.controlInputs, fed, (other) => needed.has(other)) };
}

const hasEffect = (op: Operation): boolean => definitionOf(op.type).stateful === true;

/** Everything that can be reached backwards along inputs and along what `waitsFor` gives. */
function reached(fetches: readonly (Operation | Tensor)[], fed: ReadonlySet<string>, waitsFor: (op: Operation) => readonly Operation[]): ReadonlySet<Operation> {
  const found = new Set<Operation>();
  const open = fetches.flatMap((fetch) => ('op' in fetch ? (fed.has(fetch.name) ? [] : [fetch.op]) : [fetch]));
  for (let op = open.pop(); op; op = open.pop()) {
    if (found.has(op)) continue;
    found.add(op);
    open.push(...sources(op, fed), ...waitsFor(op));
  }
  return found;
}

/** The first operations with a property on every way back from these. */
function nearest(from: readonly Operation[], fed: ReadonlySet<string>, stops: (op: Operation) => boolean): readonly Operation[] {
  const seen = new Set<Operation>();
  const found: Operation[] = [];
  const open = [...from];
  for (let op = open.pop(); op; op = open.pop()) {
    if (seen.has(op)) continue;
    seen.add(op);
    if (stops(op)) found.push(op);
    else open.push(...sources(op, fed), ...op.controlInputs);
  }
  return found;
}

const sources = (op: Operation, fed: ReadonlySet<string>): Operation[] => op.inputs.flatMap((input) => (fed.has(input.name) ? [] : [input.op]));

function inOrder(operations: ReadonlySet<Operation>): readonly Operation[] {
  const [first] = operations;
  return first ? first.graph.operations.filter((op) => operations.has(op)) : [];
}
