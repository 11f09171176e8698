/** Drawing captchas on one core. */
import { failure, type Scenario } from '../scenario';
import { median } from '../shared/statistics';
import { formatNumber, formatTable } from '../table';

const leastPerSecond = 2_000;
const painters = ['studio', 'canvas'] as const;

export const measureCaptchas: Scenario = async (bench, { quick, rounds }) => {
  const title = 'captchas: pictures of 160 x 60 drawn in a second by one worker';
  const found = { studio: [] as number[], canvas: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const painter of round % 2 === 0 ? painters : painters.toReversed()) {
      const outcome = await bench.run<'captchas'>({ kind: 'captchas', painter, durationMs: quick ? 1_000 : 3_000 });
      if (!outcome.ok) return failure(title, outcome.reason);
      found[painter].push(outcome.value.perSecond);
    }
  }
  const [studio, canvas] = [median(found.studio), median(found.canvas)];
  const rows = [['studio', formatNumber(studio), formatNumber(studio / canvas)], ['canvas, without smoothing', formatNumber(canvas), '1']];
  return { text: `${title}\n\n${formatTable(['', 'pictures/s', 'of the canvas'], rows)}`, data: found, failed: studio < leastPerSecond };
};
