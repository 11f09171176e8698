/** Whether a steady state allocates anything. */
import { failure, type Scenario } from '../scenario';
import type { MemoryUse } from '../shared/jobs';
import { formatNumber, formatTable } from '../table';

const mebi = 2 ** 20;

export const watchMemory: Scenario = async (bench, { quick }) => {
  const steps = quick ? 200 : 2_000;
  const title = `memory: B, batch 16, ${formatNumber(steps)} steps on two threads`;
  const outcome = await bench.run<'memory'>({ kind: 'memory', threads: 2, batch: 16, steps });
  if (!outcome.ok) return failure(title, outcome.reason);
  const { uses } = outcome.value;
  const row = ({ step, tensors, bytes, heapBytes }: MemoryUse): string[] => [`step ${step}`, String(tensors), formatNumber(bytes / mebi), formatNumber(heapBytes / mebi)];
  const ends = [uses[0], uses[Math.floor(uses.length / 2)], uses.at(-1)].flatMap((use) => (use ? [use] : []));
  const flat = uses.every(({ tensors, bytes, heapBytes }) => tensors === uses[0]?.tensors && bytes === uses[0].bytes && heapBytes === uses[0].heapBytes);
  const verdict = flat ? 'The same at every look.' : 'GROWS: see the results for every look.';
  return { text: `${title}\n\n${formatTable(['', 'tensors', 'MiB in tensors', 'MiB of heap'], ends.map(row))}\n${verdict}`, data: { flat, uses }, failed: false };
};
