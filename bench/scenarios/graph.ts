/** The studio's graph view with ten thousand operations. */
import { failure, type Scenario } from '../scenario';
import type { GraphResult } from '../shared/jobs';
import { median } from '../shared/statistics';
import { formatNumber, formatTable } from '../table';

const operations = 10_000;
const limits = { openMs: 2_000, framesPerSecond: 30 } as const;

export const measureGraphView: Scenario = async (bench, { quick, rounds }) => {
  const title = `graph: ${formatNumber(operations)} operations in the graph view`;
  const rows: string[][] = [];
  const found: object[] = [];
  let failed = false;
  for (const shape of ['nested', 'flat'] as const) {
    const results: GraphResult[] = [];
    for (let round = 0; round < rounds; round++) {
      const outcome = await bench.runCold<'graph'>({ kind: 'graph', shape, operations, panFrames: quick ? 120 : 300 });
      if (!outcome.ok) return failure(title, outcome.reason);
      results.push(outcome.value);
    }
    const [openMs, near, whole] = [results.map((one) => one.openMs), results.map((one) => one.near.framesPerSecond), results.map((one) => one.whole.framesPerSecond)].map(median) as [number, number, number];
    failed ||= openMs > limits.openMs || Math.min(near, whole) < limits.framesPerSecond;
    rows.push([shape, ...[openMs, near, whole, Math.max(...results.map((one) => Math.max(one.near.longestMs, one.whole.longestMs)))].map(formatNumber)]);
    found.push({ shape, results });
  }
  return { text: `${title}\n\n${formatTable(['', 'opens in ms', 'frames/s panned', 'frames/s, all in view', 'longest gap ms'], rows)}`, data: found, failed };
};
