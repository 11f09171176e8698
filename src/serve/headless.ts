/** Runs one experiment in Node through the same engine and runner as the page, and collects what it emits. */
import { createPendingReplies } from '../engine/client/pending';
import { declarationOf } from '../engine/declarations/catalog';
import { parseParam, resolveParams, type Params } from '../engine/declarations/schema';
import { createEngine } from '../engine/engine';
import { EngineError } from '../engine/errors/failure';
import type { Backend, Checkpoint, Command, CommandOf, EngineEvent, Progress, Replies, RunId, RunSpec } from '../engine/protocol';
import { nodePlatform } from './platform';

/** What `npm run train -- ... --json` prints. */
export interface TrainingReport {
  readonly experiment: string;
  readonly params: Params;
  readonly seed: number;
  readonly backend: Backend;
  readonly wallSeconds: number;
  readonly examplesPerSecond: number;
  readonly final: Readonly<Record<string, number | readonly number[]>>;
  readonly history: Readonly<Record<string, readonly (readonly [step: number, value: number])[]>>;
}

export interface HeadlessRun {
  readonly report: TrainingReport;
  readonly checkpoint: Checkpoint;
}

/** In-process stand-in for the worker and its client: commands in, promises out. */
export class HeadlessEngine {
  readonly #pending = createPendingReplies();
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #engine = createEngine(nodePlatform(), (event) => { this.#receive(event); });

  send<T extends Command['t']>(command: { readonly t: T } & CommandOf<T>): Promise<Replies[T]> {
    const { id, reply } = this.#pending.open<Replies[T]>();
    void this.#engine.handle({ ...command, id } as unknown as Command);
    return reply;
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #receive(event: EngineEvent): void {
    if (event.t === 'result') this.#pending.resolve(event.id, event.value);
    else if (event.t === 'fail' && event.id !== null) this.#pending.reject(event.id, event.failure);
    else for (const listener of this.#listeners) listener(event);
  }
}

/** The spec that `name=value` settings describe; throws `unknown-experiment` and `bad-parameter`. */
export function specOf(experiment: string, settings: readonly (readonly [string, string])[], seed: number): RunSpec {
  const declaration = declarationOf(experiment);
  const given = settings.map(([name, text]): [string, Params[string]] => {
    const schema = declaration.params.find((p) => p.name === name);
    return [name, schema ? parseParam(schema, text) : text];
  });
  return { schema: 1, experiment, params: resolveParams(declaration, Object.fromEntries(given)), seed };
}

/** Trains to the end; rejects with the run's failure. @param watch is told of each packet of points */
export async function runHeadless(engine: HeadlessEngine, backend: Backend, spec: RunSpec, watch: (progress: Progress, latest: Readonly<Record<string, number>>) => void): Promise<HeadlessRun> {
  const run = 'headless' as RunId;
  const history = new Map<string, [number, number][]>();
  const latest: Record<string, number> = {};
  let progress: Progress | null = null;
  let checkpoint: Checkpoint | null = null;
  const begun = performance.now();
  await new Promise<void>((resolve, reject) => {
    const stop = engine.listen((event) => {
      if (event.t === 'points') {
        for (const { metric, steps, values } of event.columns) {
          const points = history.get(metric) ?? [];
          history.set(metric, points);
          steps.forEach((step, i) => points.push([step, values[i] ?? Number.NaN]));
          latest[metric] = values[values.length - 1] ?? Number.NaN;
        }
        progress = event.progress;
        watch(event.progress, latest);
      } else if (event.t === 'saved') checkpoint = event.checkpoint;
      else if (event.t === 'fail') { stop(); reject(new EngineError(event.failure.code, event.failure.details)); }
      else if (event.t === 'phase' && event.phase === 'done') { stop(); progress = event.progress; resolve(); }
    });
    engine.send({ t: 'start', run, spec, from: null, group: null, paused: false }).catch(reject);
  });
  const ended = progress as Progress | null;
  const saved = checkpoint as Checkpoint | null;
  if (!ended || !saved) throw new EngineError('internal', { reason: 'the run ended without a checkpoint' });
  await engine.send({ t: 'forget', run });
  const declaration = declarationOf(spec.experiment);
  const report: TrainingReport = {
    experiment: spec.experiment,
    params: spec.params,
    seed: spec.seed,
    backend,
    wallSeconds: (performance.now() - begun) / 1000,
    examplesPerSecond: declaration.cost(spec.params).examples / ended.seconds,
    final: { ...scalars(latest), ...(weightsOf(latest)) },
    history: Object.fromEntries(history),
  };
  return { report, checkpoint: saved };
}

const isWeight = (metric: string): boolean => /^w\d+$/.test(metric);

const scalars = (latest: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(latest).filter(([metric]) => !isWeight(metric)));

/** w0, w1, ... as one list, where the experiment reports its few weights as metrics. */
function weightsOf(latest: Readonly<Record<string, number>>): { weights?: number[] } {
  const weights = Object.keys(latest).filter(isWeight).sort().map((metric) => latest[metric] ?? Number.NaN);
  return weights.length > 0 ? { weights } : {};
}
