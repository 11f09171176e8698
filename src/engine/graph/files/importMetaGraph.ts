import { decodeMetaGraph, type MetaGraph } from '../../formats/metaGraph';
import { decodeVariableDef } from '../../formats/variableDef';
import { KeyError, OpError } from '../errors';
import type { FileStore } from '../fileStore';
import { graphKeys, type Graph } from '../graph';
import { Variable } from '../variable';
import { importGraph } from './importGraph';
import { Saver } from './saver';

/**
 * Adds the graph of a `.meta` file with its variables, and gives the saver that the file describes; null where it has none.
 * @throws NotFoundError where there is no such file, bad-file for a damaged one, ValueError for names that the graph has already
 */
export function importMetaGraph(graph: Graph, files: FileStore, path: string): Saver | null {
  const bytes = files.read(path);
  if (!bytes) throw new OpError('NotFoundError', `${path}; No such file or directory`);
  const meta = decodeMetaGraph(bytes, path);
  importGraph(meta.graph, graph, '', path);
  addVariables(graph, meta, path);
  const { saver } = meta;
  if (!saver) return null;
  const operations = { prefix: graph.tensor(saver.filenameTensor), saved: graph.tensor(saver.saveTensor), restored: graph.operation(saver.restoreOperation) };
  return new Saver(files, operations, saver.maxToKeep);
}

/** A variable that is in two collections is one. */
function addVariables(graph: Graph, { collections }: MetaGraph, path: string): void {
  const known = new Map<string, Variable>();
  for (const key of [graphKeys.globalVariables, graphKeys.trainableVariables]) {
    const collection = collections.get(key);
    if (collection?.kind !== 'messages') continue;
    for (const message of collection.values) {
      const { variable: name, initializer, snapshot, initialValue, trainable } = decodeVariableDef(message, path);
      const initial = initialValue === '' ? graph.operation(initializer).input(1) : graph.tensor(initialValue);
      const variable = known.get(name) ?? new Variable({ reference: graph.tensor(name), initializer: graph.operation(initializer), snapshot: graph.tensor(snapshot), initialValue: initial, trainable });
      if (!variable.reference.isReference) throw new KeyError(`${name} in ${path} is no variable`);
      known.set(name, variable);
      graph.addToCollection(key, variable);
    }
  }
}
