/** A graph as plain data, for drawing and listing. */
import type { GraphNode, GraphPicture } from '../declarations/graphPicture';
import { attributeText } from './attributes';
import type { Graph } from './graph';
import type { Operation } from './operation';

/** Inputs as a GraphDef names them: `a`, `b:1`, `^init`. */
export const inputNames = (op: Operation): string[] => [
  ...op.inputs.map((input) => (input.index === 0 ? input.op.name : input.name)),
  ...op.controlInputs.map((control) => `^${control.name}`),
];

export const graphPicture = (graph: Graph): GraphPicture => ({ nodes: graph.operations.map(nodeOf) });

function nodeOf(op: Operation): GraphNode {
  return {
    name: op.name,
    op: op.type,
    inputs: inputNames(op),
    device: op.device,
    outputs: op.outputs.map(({ dtype, shape, isReference }) => ({ dtype: isReference ? `${dtype}_ref` : dtype, shape })),
    attributes: Object.fromEntries(Object.entries(op.attributes).map(([key, value]) => [key, attributeText(value)])),
  };
}
