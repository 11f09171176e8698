import { getBackend, type Tensor as Values } from '@tensorflow/tfjs-core';
import type { StepTrace } from '../../declarations/graphPicture';
import { RuntimeError } from '../errors';
import type { FileStore } from '../fileStore';
import type { Graph } from '../graph';
import type { NdArray } from '../ndArray';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { feedsOf, type Feed, type Feeds } from './feeds';
import { fetchedElements, inFormOf, type Fetch, type Fetched, type FetchedAs } from './fetches';
import { FrameExecutor } from './frameExecutor';
import { makePlan, type Plan } from './plan';
import { isReplayable, RecordedLine } from './recordedLine';
import { SessionState } from './state';
import { StraightLine } from './straightLine';
import { Tracer } from './tracer';
import { fromDevice, toDevice } from './values';

export interface SessionOptions {
  readonly graph: Graph;
  /** Named in traces. */
  readonly name: string;
  /** For random operations without a seed of their own; a positive integer. */
  readonly seed: number;
  readonly files: FileStore;
  /** Called after every `run` with what was executed; without it nothing is noted. */
  readonly onTrace?: ((trace: StepTrace) => void) | undefined;
}

interface Prepared {
  readonly plan: Plan;
  readonly line: StraightLine | null;
  readonly replayable: boolean;
  runs: number;
  /** By the shapes of the feeds. */
  readonly recorded: Map<string, RecordedLine>;
}

/** Recording costs several runs' time. */
const runsBeforeRecording = 3;

/** A connection between a graph and the device: it holds the variables' values and executes parts of the graph. */
export class Session {
  readonly graph: Graph;
  readonly state: SessionState;
  readonly #options: SessionOptions;
  readonly #prepared = new Map<string, Prepared>();
  #preparedFor = -1;
  #closed = false;

  constructor(options: SessionOptions) {
    this.graph = options.graph;
    this.state = new SessionState(options.seed, options.files);
    this.#options = options;
  }

  /**
   * Executes what the fetches need and gives their values, in the fetches' own form.
   * @throws OpError from operations, ValueError and TypeError for fetches and feeds that do not fit, RuntimeError after `close`
   */
  run<const F extends Fetch>(fetches: F, feeds: Feeds = []): Promise<FetchedAs<F>> {
    return this.#run(fetches, feeds) as Promise<unknown> as Promise<FetchedAs<F>>;
  }

  async #run(fetches: Fetch, feeds: Feeds): Promise<Fetched> {
    if (this.#closed) throw new RuntimeError('Attempted to use a closed Session.');
    if (this.graph.operations.length === 0) throw new RuntimeError('The Session graph is empty. Add operations to the graph before calling run().');
    const elements = fetchedElements(fetches, this.graph);
    const read = await this.#execute(elements, feedsOf(feeds, this.graph));
    const arrays = new Map<Tensor | Operation, NdArray>();
    const tensors = elements.filter((element) => 'op' in element);
    tensors.forEach((tensor, i) => {
      const array = read[i];
      if (array) arrays.set(tensor, array);
    });
    return inFormOf(fetches, this.graph, (element) => arrays.get(element) ?? null);
  }

  /** `body` runs with this as the default session of `tensor.eval()` and `operation.run()`. */
  async asDefault<T>(body: () => Promise<T> | T): Promise<T> {
    const before = this.graph.defaultSession;
    this.graph.defaultSession = this;
    try {
      return await body();
    } finally {
      this.graph.defaultSession = before;
    }
  }

  /** Frees all that the session holds; its variables' values are lost. */
  close(): void {
    this.#closed = true;
    this.#forgetPlans();
    this.state.dispose();
  }

  #forgetPlans(): void {
    for (const { recorded } of this.#prepared.values()) for (const line of recorded.values()) line.dispose();
    this.#prepared.clear();
  }

  async #execute(elements: readonly (Tensor | Operation)[], feeds: readonly Feed[]): Promise<NdArray[]> {
    const prepared = this.#prepare(elements, feeds.map(({ tensor }) => tensor));
    const recorded = this.#options.onTrace ? null : this.#recordedFor(prepared, feeds.map(({ value }) => value));
    // Read at once: the next run writes over them.
    if (recorded) return Promise.all(recorded.run(feeds.map(({ value }) => value)).map(fromDevice));
    const values = this.#perform(prepared, elements, feeds);
    try {
      return await Promise.all(values.map(fromDevice));
    } finally {
      for (const value of values) value.dispose();
    }
  }

  #perform({ plan, line }: Prepared, elements: readonly (Tensor | Operation)[], feeds: readonly Feed[]): Values[] {
    const tracer = this.#options.onTrace ? new Tracer(getBackend()) : null;
    const fed = feeds.map(({ value }) => toDevice(value));
    try {
      return line ? line.execute(fed, this.state, tracer) : new FrameExecutor(plan, fed, this.state, tracer).execute();
    } finally {
      for (const value of fed) value.dispose();
      if (tracer) this.#options.onTrace?.(tracer.finish(this.#options.name, feeds.map(({ tensor }) => tensor.name), elements.map(({ name }) => name)));
    }
  }

  /** What is run often is recorded, on a backend that can replay it; null otherwise. */
  #recordedFor(prepared: Prepared, feeds: readonly NdArray[]): RecordedLine | null {
    prepared.runs += 1;
    if (!prepared.line || !prepared.replayable || prepared.runs <= runsBeforeRecording || getBackend() !== 'wasm' || !RecordedLine.takes(feeds)) return null;
    const key = feeds.map(({ shape }) => shape.join('x')).join();
    const known = prepared.recorded.get(key) ?? new RecordedLine(prepared.line, feeds, this.state);
    prepared.recorded.set(key, known);
    return known;
  }

  /** Plans are kept until the graph grows. */
  #prepare(elements: readonly (Tensor | Operation)[], fed: readonly Tensor[]): Prepared {
    if (this.#preparedFor !== this.graph.version) this.#forgetPlans();
    this.#preparedFor = this.graph.version;
    const key = [...elements.map(({ name }) => name), '<-', ...fed.map(({ name }) => name)].join(' ');
    const known = this.#prepared.get(key);
    if (known) return known;
    const plan = makePlan(elements, fed);
    const prepared: Prepared = { plan, line: plan.hasControlFlow ? null : new StraightLine(plan), replayable: isReplayable(plan, elements), runs: 0, recorded: new Map() };
    this.#prepared.set(key, prepared);
    return prepared;
  }
}
