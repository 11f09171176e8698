/** Gathers the events of a file, one after another, into an `EventLog`. */
import type { EventLog, EventProblem } from '../declarations/eventLog';
import type { GraphPicture, StepTrace } from '../declarations/graphPicture';
import { EngineError } from '../errors/failure';
import { EventSchema, GraphDefSchema, MetaGraphDefSchema, RunMetadataSchema, type Event, type Summary } from '../formats/protobuf/generated/tensorflow_pb';
import { readMessage } from '../formats/protobuf/readMessage';
import type { Allowance } from '../formats/tensorProto';
import { pictureGraph } from './pictureGraph';
import { traceOfMetadata } from './stepTrace';
import { SummaryCollector } from './summaryCollector';

const mostTraces = 100;
const mostProblems = 100;
/** A file that is damaged again and again is given up: each time costs more than a record of a few bytes should. */
const mostFailures = 10_000;
/** Bytes that a byte of the file may become as a tensor. */
const tensorGrowth = 16;
/** SessionLog's status START. */
const started = 1;

export class EventCollector {
  private readonly file: string;
  private readonly allowance: Allowance = { bytes: 2 ** 20 };
  private readonly summaries: SummaryCollector;
  private readonly traces = new Map<string, { readonly step: number; readonly trace: StepTrace }>();
  private readonly problems: EventProblem[] = [];
  private graph: GraphPicture | null = null;
  private graphOfMeta: GraphPicture | null = null;
  /** Of the file's format; before the second, restarts are told by their steps. */
  private version = 0;
  private latestStep = -1;
  private failures = 0;
  private any = false;

  constructor(file: string) {
    this.file = file;
    this.summaries = new SummaryCollector(file, this.allowance);
  }

  /** @param at byte of the file at which the record begins. What cannot be read becomes a problem. */
  add(record: Uint8Array, at: number): void {
    this.any = true;
    this.allowance.bytes += tensorGrowth * record.length;
    this.attempt(at, 'an event', () => {
      this.take(readMessage(EventSchema, record, this.file), at);
    });
  }

  /** Whether it is no use to go on with the file. */
  get hopeless(): boolean {
    return this.failures > mostFailures;
  }

  /** The first hundred are kept; of those that are not damage, one a tag. */
  problem(problem: EventProblem): void {
    const known = problem.kind !== 'damaged' && this.problems.some(({ kind, what }) => kind === problem.kind && what === problem.what);
    if (!known && this.problems.length < mostProblems) this.problems.push(problem);
  }

  /**
   * @param name of the run.
   * @throws bad-file where there was not one record.
   */
  log(name: string): EventLog {
    if (!this.any) throw new EngineError('bad-file', { file: this.file, expected: 'an event file of TensorBoard', found: 'no whole record' });
    return {
      name,
      ...this.summaries.series(),
      // A graph of its own is preferred to one inside a metagraph, as by TensorBoard.
      graph: this.graph ?? this.graphOfMeta ?? this.summaries.graph,
      traces: [...this.traces].map(([tag, trace]) => ({ tag, ...trace })),
      problems: this.problems,
    };
  }

  private take({ what, step: wideStep, wallTime }: Event, at: number): void {
    const step = Number(wideStep);
    switch (what.case) {
      case 'fileVersion':
        this.version = Number(/^brain\.Event:(\d{1,9})/.exec(what.value)?.[1] ?? 0);
        break;
      case 'summary':
        this.takeSummary(what.value, step, wallTime, at);
        break;
      case 'graphDef':
        this.graph = pictureGraph(readMessage(GraphDefSchema, what.value, this.file), this.file);
        break;
      case 'metaGraphDef': {
        const { graphDef } = readMessage(MetaGraphDefSchema, what.value, this.file);
        if (graphDef) this.graphOfMeta = pictureGraph(graphDef, this.file);
        break;
      }
      case 'taggedRunMetadata': {
        const { tag, runMetadata } = what.value;
        if (this.traces.has(tag) || this.traces.size < mostTraces) this.traces.set(tag, { step, trace: traceOfMetadata(readMessage(RunMetadataSchema, runMetadata, this.file)) });
        else this.problem({ kind: 'too-many', at, what: tag });
        break;
      }
      case 'sessionLog':
        if (this.version >= 2 && what.value.status === started) this.summaries.purge(step, null);
        break;
      case undefined:
    }
  }

  private takeSummary(summary: Summary, step: number, wallTime: number, at: number): void {
    const restarted = this.version < 2 && step < this.latestStep;
    this.latestStep = step;
    for (const value of summary.value) {
      const tag = value.tag || value.nodeName;
      if (restarted) this.summaries.purge(step, tag);
      this.attempt(at, tag, () => {
        const kind = this.summaries.add(value, { step, wallTime });
        if (kind) this.problem({ kind, at, what: tag });
      });
    }
  }

  private attempt(at: number, what: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.failures++;
      this.problem({ kind: 'damaged', at, what });
    }
  }
}
