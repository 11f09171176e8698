/** How long after opening the page the first step is trained. */
import { failure, type Scenario } from '../scenario';
import type { Backend, JobOf, Outcome } from '../shared/jobs';
import { median } from '../shared/statistics';
import { formatNumber, formatTable } from '../table';

export const measureLatency: Scenario = async (bench, { quick, rounds }) => {
  const title = 'latency: from opening the page to the first trained step of B';
  const job = (library: 'studio' | 'stock', backend: Backend, batch: number): JobOf<'latency'> => ({ kind: 'latency', library, backend, batch });
  const studio = job('studio', 'wasm', 128);
  // Leaves MNIST in storage for the pages that are opened again.
  const first = await bench.runAgain<'latency'>(studio);
  if (!first.ok) return failure(title, first.reason);
  const ways: readonly { readonly name: string; readonly open: () => Promise<Outcome<{ readonly firstStepMs: number }>> }[] = [
    { name: 'studio, nothing stored', open: () => bench.runCold<'latency'>(studio) },
    { name: 'studio, MNIST in storage', open: () => bench.runAgain<'latency'>(studio) },
    ...(quick ? [] : [{ name: 'tf.js webgl in a worker, batch 16 at hand', open: () => bench.runCold<'latency'>(job('stock', 'webgl', 16)) }]),
  ];
  const times = ways.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { name, open }] of ways.entries()) {
      const outcome = await open();
      if (!outcome.ok) return failure(title, `${name}: ${outcome.reason}`);
      times[i]?.push(outcome.value.firstStepMs);
    }
  }
  const found = ways.map(({ name }, i) => ({ name, ms: times[i] ?? [] }));
  return { text: `${title}\n\n${formatTable(['', 'ms'], found.map(({ name, ms }) => [name, formatNumber(median(ms))]))}`, data: found, failed: false };
};
