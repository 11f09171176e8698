import { EventFileWriter, eventFileName } from '../../events/eventFileWriter';
import type { StepTrace } from '../../declarations/graphPicture';
import { encodeGraphDef } from '../../formats/graphDef';
import { ValueError } from '../errors';
import type { FileStore } from '../fileStore';
import type { Graph } from '../graph';
import type { NdArray } from '../ndArray';
import { bytesOfText } from '../ops/binaryText';
import { exportGraph } from './exportGraph';

/** Writes summaries, graphs and traces into an event file that TensorBoard reads (`tf.summary.FileWriter`). */
export class FileWriter {
  /** The event file's name. */
  readonly path: string;
  readonly #events: EventFileWriter;
  readonly #files: FileStore;
  #closed = false;

  constructor(directory: string, graph: Graph | null, files: FileStore) {
    const name = eventFileName(Date.now() / 1000, 'studio');
    const base = directory.replace(/\/+$/, '');
    const taken = files.names.filter((other) => other.startsWith(`${base}/${name}`)).length;
    this.path = `${base}/${name}${taken === 0 ? '' : `.${taken}`}`;
    this.#events = new EventFileWriter();
    this.#files = files;
    this.flush();
    if (graph) this.addGraph(graph);
  }

  /** @param summary what `session.run` gave for a summary operation */
  addSummary(summary: NdArray, globalStep = 0): void {
    this.#check();
    const serialised = summary.at(0);
    if (typeof serialised !== 'string') throw new TypeError(`Expected a serialised summary, but got ${summary.dtype}.`);
    this.#events.addSummary(bytesOfText(serialised), globalStep);
  }

  addGraph(graph: Graph): void {
    this.#check();
    this.#events.addGraph(encodeGraphDef(exportGraph(graph, { withShapes: true })));
  }

  /** @param tag must be another one for each step */
  addRunMetadata(trace: StepTrace, tag: string, globalStep = 0): void {
    this.#check();
    this.#events.addRunMetadata(trace, tag, globalStep);
  }

  /** What was added so far is in the file. */
  flush(): void {
    this.#files.write(this.path, this.#events.bytes());
  }

  /** Flushes; afterwards nothing can be added. */
  close(): void {
    if (!this.#closed) this.flush();
    this.#closed = true;
  }

  #check(): void {
    if (this.#closed) throw new ValueError('Attempting to write to a closed FileWriter.');
  }
}
