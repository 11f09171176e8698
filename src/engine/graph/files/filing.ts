/** Functions of the façade that have to do with files. */
import { decodeGraphDef, encodeGraphDef } from '../../formats/graphDef';
import type { Builder } from '../builder';
import type { FileStore } from '../fileStore';
import { graphKeys, type Graph } from '../graph';
import type { Operation } from '../operation';
import type { Variable } from '../variable';
import { exportGraph } from './exportGraph';
import { FileWriter } from './fileWriter';
import { importGraph } from './importGraph';
import { importMetaGraph } from './importMetaGraph';
import { createSaver, latestCheckpoint, type Saved, type Saver, type SaverOptions } from './saver';

export function filing(builder: Builder, files: FileStore) {
  const globalVariables = (): Saved => builder.graph.collection(graphKeys.globalVariables) as readonly Variable[];
  return {
    train: {
      /** @param saved variables, all of the default graph where missing */
      Saver: (saved: Saved = globalVariables(), options: SaverOptions = {}): Saver => createSaver(builder, files, saved, options),
      /** Takes up a graph that a saver wrote (`.meta`), its variables and its saver. */
      importMetaGraph: (path: string): Saver | null => importMetaGraph(builder.graph, files, path),
      latestCheckpoint: (folder: string): string | null => latestCheckpoint(files, folder),
    },
    summary: { FileWriter: (directory: string, graph: Graph | null = null): FileWriter => new FileWriter(directory, graph, files) },
    /** A graph in the form that TensorFlow stores (`graph.as_graph_def()`). */
    asGraphDef: (graph: Graph = builder.graph): Uint8Array => encodeGraphDef(exportGraph(graph)),
    /** Adds a stored graph to the default one, its names under `name`. */
    importGraphDef: (bytes: Uint8Array, { name = 'import' }: { readonly name?: string } = {}): readonly Operation[] => importGraph(decodeGraphDef(bytes, 'GraphDef'), builder.graph, name),
    /** The program's files. */
    gfile: { exists: (name: string): boolean => files.read(name) !== null, listDirectory: (): readonly string[] => files.names, read: (name: string): Uint8Array | null => files.read(name) },
  };
}
