import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../app/theme/tokens.css';
import '../../app/theme/base.css';
import type { HistogramPoint, ImagePoint } from '../../engine/declarations/eventLog';
import { DistributionChart } from '../distributions/DistributionChart';
import { mountInTest } from '../frame/mountInTest';
import { ImageSeriesFigure } from '../imageSeries/ImageSeriesFigure';
import { HistogramSeriesChart } from './HistogramSeriesChart';

const points = Array.from({ length: 5 }, (_, i): HistogramPoint => ({
  step: i * 10, wallTime: 1.6e9 + i, min: 0, max: 30, num: 30, sum: 0, sumSquares: 0,
  limits: Float64Array.from({ length: 30 }, (_unused, b) => b + 1), counts: Float64Array.from({ length: 30 }, (_unused, b) => (b === 2 * i ? 30 : 1)),
}));

async function png(side: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(side, side);
  canvas.getContext('2d')?.fillRect(0, 0, side, side);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}
const image = (step: number, encoded: Uint8Array<ArrayBuffer>): ImagePoint => ({ step, wallTime: 1.6e9 + step, width: 8, height: 8, encoded });

test('a histogram series is read by keys: bins sideways, times up and down', async () => {
  mountInTest(480)(<HistogramSeriesChart title="kernel" language="en" points={points} color="var(--adam)" mode="offset" axis="step" />);
  await expect.element(page.getByRole('figure', { name: 'kernel' })).toHaveAccessibleDescription('5 histograms, Step 0 to 40; values from 0 to 30.');
  const reader = page.getByRole('slider', { name: /kernel/ });
  (reader.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Step 40, 16 to 17: 1');
  await userEvent.keyboard('{Home}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Step 0, 16 to 17: 1');
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Step 10, 15 to 16: 1');
  expect(document.querySelectorAll('path[data-read]')).toHaveLength(1);
});

test('a distribution is read by keys', async () => {
  mountInTest(480)(<DistributionChart title="kernel" language="zh" points={points} color="var(--adam)" axis="step" />);
  const reader = page.getByRole('slider', { name: /kernel/ });
  (reader.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', '步 10：中位数 2.917，从 0 到 30');
});

test('pictures go back in time; what is no picture is not shown', async () => {
  const script = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  mountInTest(480)(<ImageSeriesFigure title="input" language="en" points={[image(0, script), image(5, await png(8))]} actualSize={false} />);
  const shown = page.getByRole('img', { name: 'input at step 5' });
  await expect.element(shown).toBeVisible();
  await expect.poll(() => (shown.element() as HTMLImageElement).naturalWidth).toBe(8);
  expect((shown.element() as HTMLImageElement).src).toMatch(/^blob:/);
  (page.getByRole('slider', { name: 'Step' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expect.element(page.getByText(/format is not shown/)).toBeVisible();
  expect(document.querySelector('figure img')).toBeNull();
});

test.each([['light', 'en', 1100], ['dark', 'zh', 358]] as const)('no accessibility violation: %s, %s, %i px', async (theme, language, width) => {
  document.documentElement.dataset['theme'] = theme;
  mountInTest(width)(
    <>
      <HistogramSeriesChart title="offset" language={language} points={points} color="var(--adam)" mode="offset" axis="wall" />
      <HistogramSeriesChart title="overlay" language={language} points={points} color="var(--adam)" mode="overlay" axis="step" />
      <DistributionChart title="bands" language={language} points={points} color="var(--adam)" axis="seconds" />
      <HistogramSeriesChart title="nothing" language={language} points={[]} color="var(--adam)" mode="offset" axis="step" />
      <ImageSeriesFigure title="pictures" language={language} points={[image(0, await png(8)), image(1, await png(8))]} actualSize />
    </>,
  );
  const { violations } = await axe.run(document.querySelector('main') ?? document.body);
  delete document.documentElement.dataset['theme'];
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(width);
});
