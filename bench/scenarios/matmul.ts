/** The product of two 1024 x 1024 matrices, transposed or not, against a bare loop of multiply-adds. */
import type { Bench } from '../browser';
import type { Report, Scenario } from '../scenario';
import type { MatmulJob } from '../shared/jobs';
import { median } from '../shared/statistics';
import { formatNumber, formatShare, formatTable } from '../table';

type Multiplier = Pick<MatmulJob, 'library' | 'backend' | 'threads'> & { readonly name: string };

const size = 1024;
const transpositions = [[false, false], [true, false], [false, true], [true, true]] as const;
const studio: readonly Multiplier[] = [1, 2].map((threads) => ({ name: `studio, ${threads} thread${threads > 1 ? 's' : ''}`, library: 'studio', backend: 'wasm', threads }));
const others: readonly Multiplier[] = [
  { name: 'tf.js wasm', library: 'stock', backend: 'wasm', threads: 1 },
  { name: 'tf.js webgl', library: 'stock', backend: 'webgl', threads: 1 },
  { name: 'jax-js wasm', library: 'jax', backend: 'wasm', threads: 2 },
];

interface Entry extends Multiplier {
  /** Milliseconds, by transposition. */
  readonly ms: readonly number[][];
  trouble: string | null;
}

export const measureProducts: Scenario = async (bench, { quick, rounds }): Promise<Report> => {
  const entries = [...studio, ...(quick ? [] : others)].map((multiplier): Entry => ({ ...multiplier, ms: transpositions.map(() => []), trouble: null }));
  const peaks: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [i, found] of peaks.entries()) {
      const outcome = await bench.run<'peak'>({ kind: 'peak', threads: i + 1 });
      if (outcome.ok) found.push(outcome.value.gigaflops);
    }
    for (const entry of round % 2 === 0 ? entries : entries.toReversed()) await multiplyAll(bench, entry);
  }
  return reportOf(entries, [median(peaks[0]), median(peaks[1])]);
};

async function multiplyAll(bench: Bench, entry: Entry): Promise<void> {
  const { library, backend, threads } = entry;
  for (const [i, [transposeLeft, transposeRight]] of transpositions.entries()) {
    if (entry.trouble !== null) return;
    const outcome = await bench.run<'matmul'>({ kind: 'matmul', library, backend, threads, size, transposeLeft, transposeRight, samples: 20, budgetMs: 3_000 });
    if (outcome.ok) entry.ms[i]?.push(...outcome.value.ms);
    else entry.trouble = outcome.reason;
  }
}

function reportOf(entries: readonly Entry[], peaks: readonly [number, number]): Report {
  const found = entries.map(({ name, library, backend, threads, ms, trouble }) => {
    const gigaflops = ms.map((times) => (2 * size ** 3) / median(times) / 1e6);
    return { name, library, backend, threads, gigaflops, shareOfPeak: gigaflops.map((rate) => rate / peaks[threads === 2 ? 1 : 0]), trouble };
  });
  const rows = found.filter(({ trouble }) => trouble === null).map(({ name, gigaflops, shareOfPeak }) => [name, ...gigaflops.map((rate, i) => `${formatNumber(rate)} (${formatShare(shareOfPeak[i] ?? null)})`)]);
  const notes = found.flatMap(({ name, trouble }) => (trouble === null ? [] : [`${name}: ${trouble}`]));
  const [one, two] = found;
  const scaling = one && two ? [`Two threads of the studio are ${two.gigaflops.map((rate, i) => formatNumber(rate / (one.gigaflops[i] ?? Number.NaN))).join(' / ')} times as fast as one.`] : [];
  const title = `matmul: ${size} x ${size}, GFLOP/s (share of the bare loop's ${peaks.map(formatNumber).join(' / ')} on 1 / 2 threads)`;
  return {
    text: [title, '', formatTable(['', 'A B', 'A^T B', 'A B^T', 'A^T B^T'], rows), ...scaling, ...notes].join('\n'),
    data: { size, peaks, found },
    failed: found.some(({ library, trouble }) => library === 'studio' && trouble !== null),
  };
}
