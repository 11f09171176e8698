import type { Attribute } from '../../formats/attribute';
import type { GraphDef, NodeDef } from '../../formats/graphDef';
import type { AttributeValue } from '../attributes';
import type { Graph } from '../graph';
import type { Operation } from '../operation';
import { inputNames } from '../picture';
import { storedOf } from './storedArray';

/** The graph in the form that TensorFlow stores. @param withShapes adds `_output_shapes`, which TensorBoard draws on the edges */
export function exportGraph(graph: Graph, { withShapes = false }: { readonly withShapes?: boolean } = {}): GraphDef {
  return { nodes: graph.operations.map((op) => nodeOf(op, withShapes)) };
}

function nodeOf(op: Operation, withShapes: boolean): NodeDef {
  const attr = new Map(Object.entries(op.attributes).map(([key, value]) => [key, attributeOf(value)]));
  if (withShapes) attr.set('_output_shapes', { kind: 'shapes', value: op.outputs.map(({ shape }) => shape) });
  return { name: op.name, op: op.type, input: inputNames(op), device: op.device, attr };
}

const attributeOf = (attribute: AttributeValue): Attribute => (attribute.kind === 'tensor' ? { kind: 'tensor', value: storedOf(attribute.value) } : attribute);
