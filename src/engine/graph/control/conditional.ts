/** `cond`: both sides are in the graph, and a run takes one (tensorflow/python/ops/control_flow_ops.py, version 1). */
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { ValueError } from '../errors';
import type { Graph } from '../graph';
import { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { Branch } from './branch';

export type BranchResult = TensorLike | Operation;

export interface ConditionalOps {
  /**
   * The results of `whenTrue` or of `whenFalse`, as `predicate` (a bool scalar) has it in the run. Operations made in a side
   * run only where it is taken; what a side merely uses from outside runs always.
   * @throws ValueError where the sides' results differ in number or type, TypeError for a predicate of another type
   */
  cond(predicate: Tensor, whenTrue: () => BranchResult, whenFalse: () => BranchResult, options?: Named): Tensor;
  cond(predicate: Tensor, whenTrue: () => readonly Tensor[], whenFalse: () => readonly Tensor[], options?: Named): readonly Tensor[];
}

/** Functions of the façade. */
export function conditionalOps(builder: Builder): ConditionalOps {
  function cond(predicate: Tensor, whenTrue: () => BranchResult | readonly Tensor[], whenFalse: () => BranchResult | readonly Tensor[], { name }: Named = {}): never {
    if (typeof predicate === 'boolean') throw new TypeError('\'pred\' must not be a Python bool.');
    const { graph, dtype } = predicate;
    if (dtype !== 'bool') throw new TypeError(`Input 'pred' of 'Switch' Op has type ${dtype} that does not match expected type of bool.`);
    return builder.withGraph(graph, () =>
      graph.nameScope(name ?? 'cond', () => {
        const boolean = { attributes: { T: attr.type('bool') } };
        const parted = graph.createOperation('Switch', [predicate, predicate], boolean);
        const taken = graph.createOperation('Identity', [parted.output(1)], { name: 'switch_t', ...boolean }).output();
        const other = graph.createOperation('Identity', [parted.output(0)], { name: 'switch_f', ...boolean }).output();
        const decision = graph.createOperation('Identity', [predicate], { name: 'pred_id', ...boolean }).output();
        const yes = resultsOf(builder, graph, new Branch(graph, decision, taken, 1), whenTrue);
        const no = resultsOf(builder, graph, new Branch(graph, decision, other, 0), whenFalse);
        if (yes.tensors.length !== no.tensors.length) throw new ValueError('The two structures don\'t have the same nested structure.');
        const merged = yes.tensors.map((tensor, i) => merge(graph, no.tensors[i] ?? tensor, tensor));
        // One overload of the interface gives one tensor, the other a list.
        return (yes.single ? merged[0] : merged) as never;
      }),
    );
  }
  return { cond };
}

function resultsOf(builder: Builder, graph: Graph, branch: Branch, body: () => BranchResult | readonly Tensor[]): { readonly tensors: readonly Tensor[]; readonly single: boolean } {
  return graph.within(branch, () => {
    const result = body();
    const single = !isTensorList(result);
    const parts: readonly BranchResult[] = isTensorList(result) ? result : [result];
    const tensors = parts.map((part) => {
      if (part instanceof Operation) return graph.controlDependencies([part], () => graph.createOperation('Identity', [branch.pivot], { name: 'control_dependency', attributes: { T: attr.type('bool') } }).output());
      return branch.adopt(builder.convert(part));
    });
    return { tensors, single };
  });
}

const isTensorList = (result: BranchResult | readonly Tensor[]): result is readonly Tensor[] => Array.isArray(result) && result.every((part) => typeof part === 'object' && part !== null && 'op' in part);

function merge(graph: Graph, no: Tensor, yes: Tensor): Tensor {
  if (no.dtype !== yes.dtype) throw new ValueError(`Outputs of 'true_fn' and 'false_fn' must have the same type(s). Received ${yes.dtype} from 'true_fn' and ${no.dtype} from 'false_fn'.`);
  return graph.createOperation(no.isReference && yes.isReference ? 'RefMerge' : 'Merge', [no, yes], { name: 'Merge', attributes: { N: attr.int(2), T: attr.type(yes.dtype) } }).output();
}
