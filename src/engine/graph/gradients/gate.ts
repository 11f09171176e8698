import { attr } from '../attributes';
import type { Graph } from '../graph';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import type { InputGradients } from './definition';

/** The same values, none of which is there before all are (tensorflow/python/ops/control_flow_ops.py, `tuple`). */
export function gated(graph: Graph, tensors: InputGradients): InputGradients {
  const present = tensors.filter((tensor) => tensor !== null);
  if (present.length < 2) return tensors;
  return graph.nameScope('tuple', () => {
    const gate = graph.createOperation('NoOp', [], { name: 'group_deps', controlInputs: present.map(({ op }) => op) });
    return tensors.map((tensor) => tensor && waitingFor(gate, tensor));
  });
}

function waitingFor(gate: Operation, tensor: Tensor): Tensor {
  return tensor.graph.createOperation('Identity', [tensor], { name: 'control_dependency', controlInputs: [gate], attributes: { T: attr.type(tensor.dtype) } }).output();
}
