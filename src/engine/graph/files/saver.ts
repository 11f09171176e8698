import { readCheckpointState, writeCheckpointState } from '../../formats/checkpoint/state';
import { encodeMetaGraph, type Collection } from '../../formats/metaGraph';
import { encodeVariableDef } from '../../formats/variableDef';
import { attr } from '../attributes';
import type { Builder } from '../builder';
import { constantValue } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import type { FileStore } from '../fileStore';
import { graphKeys, type Graph } from '../graph';
import { toNdArray } from '../ndArray';
import type { Operation } from '../operation';
import { assignAttributes } from '../ops/state';
import type { Session } from '../session/session';
import { isCompatible, shapeText } from '../shape';
import type { Tensor } from '../tensor';
import type { Variable } from '../variable';
import { checkpointFiles, hasCheckpoint, metaName, readTensors, type CheckpointFormat } from './checkpoints';
import { exportGraph } from './exportGraph';

export interface SaverOptions {
  /** Older checkpoints than the newest so many are removed; 0 keeps all. */
  readonly maxToKeep?: number;
  readonly format?: CheckpointFormat;
}

/** What is saved: variables under their own names, or under the given ones. */
export type Saved = readonly Variable[] | Readonly<Record<string, Variable>>;

/** Saves and restores variables (tensorflow/python/training/saver.py): adds the operations for it to the graph, under `save`. */
export class Saver {
  readonly #files: FileStore;
  readonly #maxToKeep: number;
  readonly #operations: SaveOperations;
  #kept: readonly string[] = [];

  /** @param operations as `saveOperations` adds them, or as an imported graph has them */
  constructor(files: FileStore, operations: SaveOperations, maxToKeep = 5) {
    this.#files = files;
    this.#operations = operations;
    this.#maxToKeep = maxToKeep;
  }

  /** Writes a checkpoint and gives its name, which with a step ends in `-<step>`. */
  async save(session: Session, path: string, { globalStep }: { readonly globalStep?: number | Variable | Tensor } = {}): Promise<string> {
    const step = globalStep === undefined || typeof globalStep === 'number' ? globalStep : (await session.run(globalStep)).item();
    const prefix = step === undefined ? path : `${path}-${step}`;
    await session.run(this.#operations.saved, [[this.#operations.prefix, prefix]]);
    this.#files.write(metaName(prefix), this.#metaGraph(session));
    this.#keep(prefix);
    return prefix;
  }

  /**
   * Sets the variables to the values of a checkpoint; nothing is changed unless all of them fit.
   * @throws ValueError for a name without a checkpoint, NotFoundError for a variable that is not in it, InvalidArgumentError for another shape, DataLossError for a damaged file
   */
  async restore(session: Session, path: string): Promise<void> {
    if (!hasCheckpoint(this.#files, path)) throw new ValueError(`The passed save_path is not a valid checkpoint: ${path}`);
    this.#checkShapes(path);
    await session.run(this.#operations.restored, [[this.#operations.prefix, path]]);
  }

  /** Checkpoints that are kept, oldest first. */
  get lastCheckpoints(): readonly string[] {
    return this.#kept;
  }

  /** A damaged file is left to the operation, which words it. */
  #checkShapes(path: string): void {
    let saved: ReturnType<typeof readTensors>;
    try {
      saved = readTensors(this.#files, path);
    } catch {
      return;
    }
    // What is restored is assigned: to each variable the tensor of its name.
    for (const assign of this.#operations.restored.controlInputs) {
      const { shape } = assign.input(0);
      const restored = assign.input(1);
      const name = constantValue(restored.op.input(1))?.data[restored.index];
      const array = typeof name === 'string' ? saved.get(name) : undefined;
      if (array && !isCompatible(shape, array.shape)) throw invalidArgument(`Assign requires shapes of both tensors to match. lhs shape= ${shapeText(shape)} rhs shape= ${shapeText(array.shape)}`, assign.name);
    }
  }

  #keep(prefix: string): void {
    const all = [...this.#kept.filter((other) => other !== prefix), prefix];
    const surplus = this.#maxToKeep > 0 ? all.splice(0, Math.max(0, all.length - this.#maxToKeep)) : [];
    for (const old of surplus) for (const name of checkpointFiles(this.#files, old)) this.#files.remove(name);
    this.#kept = all;
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const short = (path: string): string => (path.startsWith(folder) ? path.slice(folder.length) : path);
    this.#files.write(`${folder}${stateName}`, new TextEncoder().encode(writeCheckpointState({ latest: short(prefix), all: all.map(short) })));
  }

  #metaGraph(session: Session): Uint8Array<ArrayBuffer> {
    const saver = {
      filenameTensor: this.#operations.prefix.name, saveTensor: this.#operations.saved.name, restoreOperation: this.#operations.restored.name,
      maxToKeep: this.#maxToKeep, sharded: false, keepEveryHours: 10_000,
    };
    return encodeMetaGraph({ graph: exportGraph(session.graph), saver, collections: collectionsOf(session.graph) });
  }
}

/** What TensorFlow needs to know of the variables when it imports the graph. */
function collectionsOf(graph: Graph): ReadonlyMap<string, Collection> {
  return new Map([graphKeys.globalVariables, graphKeys.trainableVariables].map((key) => [key, { kind: 'messages', values: (graph.collection(key) as readonly Variable[]).map(described) }]));
}

const described = ({ name, initializer, snapshot, initialValue, trainable }: Variable): Uint8Array =>
  encodeVariableDef({ variable: name, initializer: initializer.name, snapshot: snapshot.name, initialValue: initialValue.name, trainable });

const stateName = 'checkpoint';

/** The newest checkpoint of a folder; null where there is none. */
export function latestCheckpoint(files: FileStore, folder: string): string | null {
  const base = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  const state = files.read(`${base}${stateName}`);
  if (!state) return null;
  const { latest } = readCheckpointState(new TextDecoder().decode(state), `${base}${stateName}`);
  const path = latest.startsWith('/') ? latest : `${base}${latest}`;
  return hasCheckpoint(files, path) ? path : null;
}

/** The part of a graph that saves and restores. */
export interface SaveOperations {
  /** To be fed with the checkpoint's name. */
  readonly prefix: Tensor;
  /** To be fetched for saving. */
  readonly saved: Tensor;
  /** To be run for restoring: waits for an assignment to each variable. */
  readonly restored: Operation;
}

/** A saver of these variables. @throws ValueError where there are none */
export function createSaver(builder: Builder, files: FileStore, saved: Saved, { maxToKeep = 5, format = 'checkpoint' }: SaverOptions = {}): Saver {
  const variables = new Map(Array.isArray(saved) ? (saved as readonly Variable[]).map((variable) => [variable.op.name, variable]) : Object.entries(saved as Readonly<Record<string, Variable>>));
  if (variables.size === 0) throw new ValueError('No variables to save');
  return new Saver(files, saveOperations(builder, variables, format), maxToKeep);
}

/** The sub-graph that TensorFlow's saver adds, name for name. */
function saveOperations(builder: Builder, variables: ReadonlyMap<string, Variable>, format: CheckpointFormat): SaveOperations {
  const { graph } = builder;
  const entries = [...variables];
  const names = toNdArray(entries.map(([name]) => name));
  const slices = toNdArray(entries.map(() => ''));
  const types = attr.types(entries.map(([, { dtype }]) => dtype));
  return graph.nameScope('save', () => {
    const withDefault = (name: string, input: Tensor): Tensor => graph.createOperation('PlaceholderWithDefault', [input], { name, attributes: { dtype: attr.type('string'), shape: attr.shape([]) } }).output();
    const filename = withDefault('filename', builder.constant(toNdArray('model'), 'filename/input'));
    const prefix = withDefault('Const', filename);
    const saved = graph.nameScope('SaveV2', (scope) => {
      const inputs = [prefix, builder.constant(names, 'tensor_names'), builder.constant(slices, 'shape_and_slices'), ...entries.map(([, { reference }]) => reference)];
      return graph.createOperation('SaveV2', inputs, { name: scope, attributes: { dtypes: types, ...(format === 'safetensors' ? { _format: attr.string(format) } : {}) } });
    });
    const done = graph.createOperation('Identity', [prefix], { name: 'control_dependency', attributes: { T: attr.type('string') }, controlInputs: [saved] }).output();
    const restored = graph.nameScope('RestoreV2', (scope) =>
      graph.createOperation('RestoreV2', [prefix, builder.constant(names, 'tensor_names'), builder.constant(slices, 'shape_and_slices')], { name: scope, attributes: { dtypes: types } }));
    const assigned = entries.map(([, variable], i) =>
      graph.createOperation('Assign', [variable.reference, restored.output(i)], { name: 'Assign', attributes: { T: attr.type(variable.dtype), ...assignAttributes() } }));
    return { prefix, saved: done, restored: graph.createOperation('NoOp', [], { name: 'restore_all', controlInputs: assigned }) };
  });
}
