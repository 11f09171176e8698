/** MetaGraphDef: a graph with what a program needs to go on with it: its collections and how its variables are saved. */
import { create, toBinary } from '@bufbuild/protobuf';
import { graphMessage, readGraph, type GraphDef } from './graphDef';
import { CollectionDefSchema, MetaGraphDefSchema, type CollectionDef, type SaverDef as SaverMessage } from './protobuf/generated/tensorflow_pb';
import { readMessage } from './protobuf/readMessage';

/** A collection of a graph: names of nodes or tensors, serialised messages (`VariableDef` for the variables), or numbers. */
export type Collection =
  | { readonly kind: 'names'; readonly values: readonly string[] }
  | { readonly kind: 'messages'; readonly values: readonly Uint8Array[] }
  | { readonly kind: 'ints' | 'floats'; readonly values: readonly number[] };

export interface SaverDef {
  /** Tensor that is fed with the name of the file: `save/Const:0`. */
  readonly filenameTensor: string;
  /** Tensor to fetch for saving: `save/control_dependency:0`. */
  readonly saveTensor: string;
  /** Operation to run for restoring: `save/restore_all`. */
  readonly restoreOperation: string;
  readonly maxToKeep: number;
  readonly sharded: boolean;
  readonly keepEveryHours: number;
}

export interface MetaGraph {
  readonly graph: GraphDef;
  readonly saver: SaverDef | null;
  readonly collections: ReadonlyMap<string, Collection>;
}

/** Whose behaviour the studio's graphs have. */
const tensorflowVersion = '1.15.0';
const checkpointFormat = 2;

export function encodeMetaGraph({ graph, saver, collections }: MetaGraph): Uint8Array<ArrayBuffer> {
  return toBinary(
    MetaGraphDefSchema,
    create(MetaGraphDefSchema, {
      metaInfoDef: { tensorflowVersion },
      graphDef: graphMessage(graph),
      ...(saver && { saverDef: saverMessage(saver) }),
      collectionDef: Object.fromEntries([...collections].map(([name, collection]) => [name, collectionMessage(collection)])),
    }),
  );
}

/** @throws bad-file, unsupported */
export function decodeMetaGraph(bytes: Uint8Array, file: string): MetaGraph {
  const { graphDef, saverDef, collectionDef } = readMessage(MetaGraphDefSchema, bytes, file);
  const collections = Object.entries(collectionDef).flatMap(([name, definition]): [string, Collection][] => {
    const collection = readCollection(definition);
    return collection ? [[name, collection]] : [];
  });
  return { graph: graphDef ? readGraph(graphDef, file) : { nodes: [] }, saver: saverDef ? readSaver(saverDef) : null, collections: new Map(collections) };
}

function saverMessage({ filenameTensor, saveTensor, restoreOperation, keepEveryHours, ...saver }: SaverDef) {
  return {
    ...saver,
    filenameTensorName: filenameTensor,
    saveTensorName: saveTensor,
    restoreOpName: restoreOperation,
    keepCheckpointEveryNHours: keepEveryHours,
    version: checkpointFormat,
  };
}

function readSaver(saver: SaverMessage): SaverDef {
  return {
    filenameTensor: saver.filenameTensorName,
    saveTensor: saver.saveTensorName,
    restoreOperation: saver.restoreOpName,
    maxToKeep: saver.maxToKeep,
    sharded: saver.sharded,
    keepEveryHours: saver.keepCheckpointEveryNHours,
  };
}

function collectionMessage(collection: Collection): CollectionDef {
  switch (collection.kind) {
    case 'names':
      return create(CollectionDefSchema, { kind: { case: 'nodeList', value: { value: [...collection.values] } } });
    case 'messages':
      return create(CollectionDefSchema, { kind: { case: 'bytesList', value: { value: [...collection.values] } } });
    case 'ints':
      return create(CollectionDefSchema, { kind: { case: 'int64List', value: { value: collection.values.map(BigInt) } } });
    case 'floats':
      return create(CollectionDefSchema, { kind: { case: 'floatList', value: { value: [...collection.values] } } });
  }
}

/** Null for kinds that only TensorFlow 2 knows. */
function readCollection({ kind }: CollectionDef): Collection | null {
  switch (kind.case) {
    case 'nodeList':
      return { kind: 'names', values: kind.value.value };
    case 'bytesList':
      return { kind: 'messages', values: kind.value.value };
    case 'int64List':
      return { kind: 'ints', values: kind.value.value.map(Number) };
    case 'floatList':
      return { kind: 'floats', values: kind.value.value };
    case undefined:
      return null;
  }
}
