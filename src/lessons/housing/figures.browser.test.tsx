import { beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../../charts/frame/mountInTest';
import type { DatasetAnswer, RunId } from '../../engine/protocol';
import { fakeProps } from '../figure/fakeProps.testing';
import { fakeRun } from '../figure/fakeRun.testing';
import type { FigureProps } from '../lesson';
import { CourseTable } from './CourseTable';
import { DescentsFigure } from './DescentsFigure';
import { prepareHouses } from './houses';
import { RatesFigure } from './RatesFigure';

let csv = '';
beforeAll(async () => {
  csv = await (await fetch('/datasets/housing1.csv')).text();
});

function houseTable(): Extract<DatasetAnswer, { kind: 'table' }> {
  const [header = '', ...lines] = csv.trim().split(/\r?\n/);
  return {
    kind: 'table', columns: header.split(','), rows: lines.map((line) => line.split(',').map(Number)),
    provenance: { title: { zh: '房子', en: 'Houses' }, source: 'test', licence: { zh: '测试', en: 'test' }, files: [] },
  };
}

const figureProps = (changes: Partial<FigureProps> = {}): FigureProps => fakeProps({ dataset: async () => Promise.resolve(houseTable()), ...changes });

test('the rates figure computes the largest stable rate and starts a run for every chosen rate', async () => {
  const start = vi.fn<FigureProps['start']>(() => 'new' as RunId);
  mountInTest()(<RatesFigure {...figureProps({ start })} />);
  // 2 / ((46/47) (1 + 0.559968)), the correlation of area and bedrooms worked out with numpy.
  await expect.element(page.getByText('1.310', { exact: true })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Remove 0.001' }));
  await userEvent.click(page.getByRole('button', { name: 'Run them together' }));
  expect(start.mock.calls.map(([experiment, params]) => [experiment, params['learningRate']])).toEqual(
    [0.01, 0.1, 1, 1.4].map((rate) => ['housing/linear2', rate]),
  );
});

test('the rates table says what diverged and what converged', async () => {
  const runs = [
    fakeRun({ id: 'good', experiment: 'housing/linear2', params: { learningRate: 0.1 }, curves: { loss: [0.489, 0.2, 0.1307] } }),
    fakeRun({ id: 'bad', experiment: 'housing/linear2', params: { learningRate: 1.4 }, phase: 'failed', curves: { loss: [0.489, 40, 9e30] } }),
  ];
  mountInTest()(<RatesFigure {...figureProps({ runs })} />);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect.element(row('1.4')).toHaveTextContent('stopped at step 3: diverged');
  await expect.element(row('swinging')).toHaveTextContent('not run');
  await expect.element(page.getByText('loss 0.1307')).toBeVisible();
});

test('the descents figure starts all three from one button', async () => {
  const start = vi.fn<FigureProps['start']>(() => 'new' as RunId);
  mountInTest()(<DescentsFigure {...figureProps({ start })} />);
  await userEvent.click(page.getByRole('button', { name: 'Start all three' }));
  expect(start.mock.calls.map(([, params]) => params['descent'])).toEqual(['batch', 'mini-batch', 'stochastic']);
  expect(new Set(start.mock.calls.map(([, params]) => params['learningRate'])).size).toBe(1);
});

test('the course table reads the run at whole epochs and warns of other settings', async () => {
  const loss = Array.from({ length: 500 }, (_, i) => 1 / (i + 1));
  const run = (params: Record<string, number | string>) => fakeRun({ id: 'run', experiment: 'housing/linear2', params, curves: { loss, w1: loss, w2: loss } });
  const houses = prepareHouses(houseTable());
  const render = mountInTest();
  render(<CourseTable language="en" houses={houses} run={run({ descent: 'batch', learningRate: 0.01 })} />);
  const row = page.getByRole('row').filter({ hasText: 'Loss at epoch 200' });
  await expect.element(row).toHaveTextContent('0.1483');
  await expect.element(row).toHaveTextContent('0.005000');
  await expect.element(page.getByText(/other settings/)).not.toBeInTheDocument();
  render(<CourseTable language="en" houses={houses} run={run({ descent: 'stochastic', learningRate: 0.01 })} />);
  await expect.element(page.getByText(/other settings/)).toBeVisible();
});
