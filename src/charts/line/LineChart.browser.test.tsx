import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../frame/mountInTest';
import { layoutLines } from './layout';
import { LineChart } from './LineChart';
import type { LineSeries } from './series';

function curve(id: string, points: number, value: (step: number) => number): LineSeries {
  const steps = Float64Array.from({ length: points }, (_, i) => i + 1);
  return { id, label: id, color: 'rgb(194, 65, 12)', steps, values: steps.map(value), seconds: steps.map((s) => s / 50), stepsPerEpoch: 10 };
}

function quickestOf(times: number, work: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const decay = curve('Adam', 101, (s) => 1 / s);

test('names itself and tells its last values', async () => {
  const render = mountInTest();
  render(<LineChart title="Loss" language="en" series={[decay]} version={1} />);
  const figure = page.getByRole('figure', { name: 'Loss' });
  await expect.element(figure).toBeVisible();
  await expect.element(figure).toHaveAccessibleDescription('Line chart, 1 curves, Step 1 to 101. Adam is last 0.009901');
  await expect.element(page.getByText('Adam 0.009901', { exact: true })).toBeVisible();
});

test('is read by arrow keys, point by point', async () => {
  const render = mountInTest();
  render(<LineChart title="Loss" language="en" series={[decay]} version={1} />);
  const reader = page.getByRole('slider', { name: /Loss/ });
  (reader.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Step 1: Adam 1');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Step 3: Adam 0.3333');
  await userEvent.keyboard('{End}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Step 101: Adam 0.009901');
});

test('charts of one group share the crosshair', async () => {
  const render = mountInTest();
  render(
    <>
      <LineChart title="Loss" language="en" series={[decay]} version={1} syncId="group" />
      <LineChart title="Accuracy" language="en" series={[curve('Adam', 101, (s) => s / 101)]} version={1} syncId="group" />
    </>,
  );
  (page.getByRole('slider', { name: /Loss/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expect.element(page.getByRole('slider', { name: /Accuracy/ })).toHaveAttribute('aria-valuetext', 'Step 1: Adam 0.009901');
});

test('shows its values as a table', async () => {
  const render = mountInTest();
  render(<LineChart title="Loss" language="zh" series={[decay]} version={1} />);
  await page.getByRole('button', { name: '数据表' }).click();
  await expect.element(page.getByRole('columnheader', { name: 'Adam' })).toBeVisible();
  expect(page.getByRole('row').elements()).toHaveLength(102);
});

test('changes its axis to epochs', async () => {
  const render = mountInTest();
  render(<LineChart title="Loss" language="en" series={[decay]} version={1} />);
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('radio', { name: 'Epoch' }).click();
  await expect.element(page.getByRole('figure')).toHaveAccessibleDescription(/Epoch 0.1000 to 10.10/);
});

test('ten curves of 20,000 points stay smooth at ten updates a second', { timeout: 60_000 }, async ({ annotate }) => {
  const render = mountInTest();
  const points = 20_000;
  const whole = Array.from({ length: 10 }, (_, k) => curve(`run ${k}`, points, (s) => Math.exp(-s / (2000 * (k + 1))) + 0.02 * Math.sin(s * s)));
  const partial = (count: number): LineSeries[] =>
    whole.map((one) => ({ ...one, steps: one.steps.subarray(0, count), values: one.values.subarray(0, count), seconds: one.seconds?.subarray(0, count) ?? one.steps }));
  const updates = 25;
  const times: number[] = [];
  for (let i = 0; i < updates; i++) {
    const series = partial(points - (updates - i) * 50);
    const start = performance.now();
    render(<LineChart title="Loss" language="en" series={series} version={i} smoothing={0.6} />);
    if (i >= 5) times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  times.sort((a, b) => a - b);
  const quickest = times[0] ?? NaN;
  const median = times[Math.floor(times.length / 2)] ?? NaN;
  await annotate(`quickest ${quickest.toFixed(1)} ms, median ${median.toFixed(1)} ms, longest ${(times.at(-1) ?? NaN).toFixed(1)} ms of scripting an update`);
  // At most one point a pixel, twice that for raw noise under a smoothed line.
  for (const path of document.querySelectorAll('path[class*=curve]')) expect(path.getAttribute('d')?.match(/[ML]/g)?.length ?? 0).toBeLessThanOrEqual(902);
  // Milliseconds would measure whatever else runs beside the tests. Laying the curves out is the part that must be done;
  // React and the page may take nine times that again.
  expect(quickest).toBeLessThan(10 * quickestOf(25, () => layoutLines(whole, { axis: 'step', smoothing: 0.6, logY: false, width: 750, height: 212 })));
});
