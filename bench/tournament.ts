/** One workload: everyone has a turn in every round, forwards and backwards by turns, with a bare loop of multiply-adds in between. */
import type { Bench } from './browser';
import type { Contender } from './contenders';
import type { Python } from './native';
import type { FrameGaps, Outcome, TrainResult } from './shared/jobs';
import { flopPerExample } from './shared/shapes';
import { median, quantile } from './shared/statistics';
import { workloads, type WorkloadId } from './shared/workloads';

export interface Pace {
  readonly rounds: number;
  readonly samples: number;
  readonly budgetMs: number;
  /** Batches of the epoch that `model.fit` trains. */
  readonly fitBatches: number;
}

export interface Row {
  readonly name: string;
  readonly threads: number;
  readonly batch: number;
  /** Null where it did not train, for the reason in `note`. */
  readonly score: Score | null;
  readonly note: string | null;
  /** It should have trained: neither this machine nor the library lacks anything known. */
  readonly failed: boolean;
}
export interface Score {
  readonly samples: number;
  readonly stepMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
  readonly firstMs: number;
  readonly examplesPerSecond: number;
  /** Before the first and the last step. */
  readonly losses: readonly [number, number];
  readonly gigaflops: number | null;
  /** Of the multiply-adds that as many threads did in the same rounds. */
  readonly shareOfPeak: number | null;
  readonly frames: FrameGaps | null;
}

export interface Standings {
  readonly workload: WorkloadId;
  readonly flopPerExample: number | null;
  /** GFLOP/s of one thread, and of two at once. */
  readonly peaks: readonly [number, number];
  readonly rows: readonly Row[];
}

interface Turns {
  readonly contender: Contender;
  readonly results: TrainResult[];
  trouble: Extract<Outcome<never>, { ok: false }> | null;
}

export async function holdTournament(workload: WorkloadId, contenders: readonly Contender[], { bench, python, pace }: { readonly bench: Bench; readonly python: Python | null; readonly pace: Pace }): Promise<Standings> {
  const turns = contenders.map((contender): Turns => ({ contender, results: [], trouble: null }));
  const peaks: [number[], number[]] = [[], []];
  for (let round = 0; round < pace.rounds; round++) {
    for (const [i, found] of peaks.entries()) found.push(await peakOf(bench, i + 1));
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) {
      if (turn.trouble || (turn.contender.slow && round > 0)) continue;
      process.stderr.write(`${workload} round ${round + 1}: ${turn.contender.name}\n`);
      const outcome = await takeTurn(workload, turn.contender, { bench, python, pace });
      if (outcome.ok) turn.results.push(outcome.value);
      else turn.trouble = outcome;
    }
  }
  const flop = flopOf(workload, turns.flatMap(({ results }) => results));
  const found = [median(peaks[0]), median(peaks[1])] as const;
  return { workload, flopPerExample: flop, peaks: found, rows: turns.map((turn) => rowOf(turn, flop, found)) };
}

async function peakOf(bench: Bench, threads: number): Promise<number> {
  const outcome = await bench.run<'peak'>({ kind: 'peak', threads });
  if (!outcome.ok) throw new Error(`The bare loop does not run: ${outcome.reason}`);
  return outcome.value.gigaflops;
}

async function takeTurn(workload: WorkloadId, { way, batch }: Contender, { bench, python, pace }: { readonly bench: Bench; readonly python: Python | null; readonly pace: Pace }): Promise<Outcome<TrainResult>> {
  const { samples, budgetMs, fitBatches } = pace;
  switch (way.place) {
    case 'worker': return bench.run<'train'>({ kind: 'train', library: way.library, backend: way.backend, threads: way.threads, workload, batch, samples, budgetMs });
    case 'page': return bench.runCold<'fit'>({ kind: 'fit', callbacks: way.callbacks, batches: fitBatches });
    case 'python': return python ? python.train({ library: way.library, threads: way.threads, network: workloads[workload].network, batch, samples, budgetMs }) : { ok: false, absent: true, reason: 'no Python' };
  }
}

function flopOf(workload: WorkloadId, results: readonly TrainResult[]): number | null {
  const { network } = workloads[workload];
  return network ? flopPerExample(network) : (results.find((result) => result.flopPerExample !== null)?.flopPerExample ?? null);
}

function rowOf({ contender: { name, way, batch }, results, trouble }: Turns, flop: number | null, peaks: readonly [number, number]): Row {
  const threads = way.place === 'page' ? 1 : way.threads;
  const row = { name, threads, batch: results[0]?.batch ?? batch };
  if (trouble) return { ...row, score: null, note: trouble.reason, failed: !trouble.absent };
  const { losses = [] } = results[0] ?? {};
  const times = results.flatMap((result) => result.stepMs);
  const stepMs = median(times);
  const examplesPerSecond = (row.batch / stepMs) * 1000;
  const gigaflops = flop === null ? null : (flop * examplesPerSecond) / 1e9;
  return {
    ...row,
    note: null,
    failed: false,
    score: {
      samples: times.length,
      stepMs,
      fastestMs: quantile(times, 0),
      slowestMs: quantile(times, 1),
      firstMs: median(results.map((result) => result.firstMs)),
      examplesPerSecond,
      losses: [losses[0] ?? Number.NaN, losses.at(-1) ?? Number.NaN],
      gigaflops,
      shareOfPeak: gigaflops === null ? null : gigaflops / peaks[threads === 2 ? 1 : 0],
      frames: results[0]?.frames ?? null,
    },
  };
}
