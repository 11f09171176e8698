/** Graphs as TensorFlow stores them (GraphDef), as plain objects. */
import { create, toBinary } from '@bufbuild/protobuf';
import { readAttribute, writeAttribute, type Attribute } from './attribute';
import { GraphDefSchema, type GraphDef as GraphMessage } from './protobuf/generated/tensorflow_pb';
import { readMessage } from './protobuf/readMessage';
import { ownAllowance } from './tensorProto';

export interface NodeDef {
  readonly name: string;
  /** The operation's type: `MatMul`. */
  readonly op: string;
  /** `loss/sub` (output 0), `loss/split:1`, and `^init` for a control dependency. */
  readonly input: readonly string[];
  /** Empty where none was asked for. */
  readonly device: string;
  readonly attr: ReadonlyMap<string, Attribute>;
}

export interface GraphDef {
  readonly nodes: readonly NodeDef[];
}

/** The version of graphs that TensorFlow 1.15 writes (tensorflow/core/public/version.h): operations and defaults as of then. */
const versions = { producer: 134, minConsumer: 0 };

export function encodeGraphDef(graph: GraphDef): Uint8Array {
  return toBinary(GraphDefSchema, graphMessage(graph));
}

/** @throws bad-file, unsupported */
export function decodeGraphDef(bytes: Uint8Array, file: string): GraphDef {
  return readGraph(readMessage(GraphDefSchema, bytes, file), file);
}

export function graphMessage(graph: GraphDef): GraphMessage {
  const node = graph.nodes.map(({ name, op, input, device, attr }) => ({
    name,
    op,
    input: [...input],
    device,
    attr: Object.fromEntries([...attr].map(([key, value]) => [key, writeAttribute(value)])),
  }));
  return create(GraphDefSchema, { node, versions });
}

/** @throws bad-file, unsupported */
export function readGraph(graph: GraphMessage, file: string): GraphDef {
  const allowance = ownAllowance();
  const nodes = graph.node.map(({ name, op, input, device, attr }) => ({
    name,
    op,
    input,
    device,
    attr: new Map(Object.entries(attr).map(([key, value]) => [key, readAttribute(value, file, allowance)])),
  }));
  return { nodes };
}
