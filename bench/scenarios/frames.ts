/** Whether the page stays smooth while its worker trains. */
import { failure, type Scenario } from '../scenario';
import { formatNumber, formatTable } from '../table';

export const measureFrames: Scenario = async (bench, { quick, rounds }) => {
  const title = "frames: the page's, while B trains in the studio's worker";
  const found: object[] = [];
  const rows: string[][] = [];
  for (let round = 0; round < rounds; round++) {
    const outcome = await bench.runAgain<'frames'>({ kind: 'frames', seconds: quick ? 5 : 15 });
    if (!outcome.ok) return failure(title, outcome.reason);
    found.push(outcome.value);
    const { frames, p99Ms, longestMs, examplesPerSecond } = outcome.value;
    rows.push([`round ${round + 1}`, ...[frames, p99Ms, longestMs, examplesPerSecond].map(formatNumber)]);
  }
  return { text: `${title}\n\n${formatTable(['', 'frames', '99 % of gaps below ms', 'longest ms', 'examples/s meanwhile'], rows)}`, data: found, failed: false };
};
