/** Graphs of event files as pictures, and pictures as graphs that TensorBoard draws. */
import { create, toBinary } from '@bufbuild/protobuf';
import type { GraphNode, GraphPicture, OutputPicture } from '../declarations/graphPicture';
import { EngineError } from '../errors/failure';
import { writeAttribute, type Attribute } from '../formats/attribute';
import { dataTypeNumber } from '../formats/dataTypes';
import { GraphDefSchema, type GraphDef, type NodeDef } from '../formats/protobuf/generated/tensorflow_pb';
import { readShape } from '../formats/tensorShape';
import { attributeWords } from './attributeWords';
import { outputTypes, recordedTypes } from './outputTypes';

const outputShapes = '_output_shapes';

/** Together: a graph larger than this could not be drawn, and a file may claim any number of outputs. */
const mostNodesAndOutputs = 1_000_000;

/** @throws bad-file where the graph is too large. */
export function pictureGraph(graph: GraphDef, file: string): GraphPicture {
  let room = mostNodesAndOutputs;
  const nodes = graph.node.map((node) => {
    const picture = pictureNode(node);
    room -= 1 + picture.outputs.length;
    if (room < 0) throw new EngineError('bad-file', { file, expected: `a graph of at most ${mostNodesAndOutputs} nodes and outputs`, found: 'a larger one' });
    return picture;
  });
  return { nodes };
}

function pictureNode(node: NodeDef): GraphNode {
  const shown = Object.entries(node.attr).filter(([name]) => name !== outputShapes && name !== recordedTypes).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: node.name,
    op: node.op,
    inputs: node.input.map((input) => input.replace(/:0$/, '')),
    device: node.device,
    outputs: pictureOutputs(node),
    attributes: Object.fromEntries(shown.map(([name, value]) => [name, attributeWords(value)])),
  };
}

function pictureOutputs(node: NodeDef): OutputPicture[] {
  const types = outputTypes(node);
  const recorded = node.attr[outputShapes]?.value;
  const shapes = recorded?.case === 'list' ? recorded.value.shape.map(readShape) : [];
  return Array.from({ length: Math.max(types.length, shapes.length) }, (_, i) => ({ dtype: types[i] ?? 'unknown', shape: shapes[i] ?? null }));
}

/** A GraphDef with what the picture says. Attributes in words become types and truth values where they read like them, else texts. */
export function graphOfPicture(picture: GraphPicture): Uint8Array {
  const node = picture.nodes.map(({ name, op, inputs, device, outputs, attributes }) => {
    const attr: [string, Attribute][] = Object.entries(attributes).map(([key, words]) => [key, fromWords(words)]);
    attr.push([outputShapes, { kind: 'shapes', value: outputs.map(({ shape }) => shape) }]);
    attr.push([recordedTypes, { kind: 'types', value: outputs.map(({ dtype }) => (dataTypeNumber(dtype) === null ? 'invalid' : dtype)) }]);
    return { name, op, input: [...inputs], device, attr: Object.fromEntries(attr.map(([key, value]) => [key, writeAttribute(value)])) };
  });
  return toBinary(GraphDefSchema, create(GraphDefSchema, { node }));
}

function fromWords(words: string): Attribute {
  if (words === 'true' || words === 'false') return { kind: 'bool', value: words === 'true' };
  return dataTypeNumber(words) === null ? { kind: 'string', value: words } : { kind: 'type', value: words };
}
