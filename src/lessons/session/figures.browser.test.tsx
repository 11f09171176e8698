import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../app/theme/base.css';
import '../../app/theme/tokens.css';
import { mountInTest } from '../../charts/frame/mountInTest';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import type { ProgramReport } from '../../engine/declarations/programReport';
import { fakeProps } from '../figure/fakeProps.testing';
import type { FigureProps } from '../lesson';
import { FeedFetchFigure } from './FeedFetchFigure';
import { TraceFigure } from './TraceFigure';

const operation = (node: string, start: number, end: number): StepTrace['operations'][number] => (
  { node, op: 'Mul', inputs: [], ready: start, start, end, device: 'cpu', bytes: 8, outputs: [], dead: false }
);
const trace = (operations: StepTrace['operations']): StepTrace => ({ session: 'session', fed: ['x:0'], fetched: ['y:0'], operations });
const reportOf = (traces: readonly StepTrace[], printed: string): ProgramReport => ({
  lines: [{ kind: 'print', text: printed }], failure: null, traces, files: [], seconds: 0,
  graph: { nodes: ['x', 'product', 'y'].map((name, i) => ({ name, op: 'Mul', inputs: i === 0 ? [] : [['x', 'product'][i - 1] ?? ''], device: '', outputs: [{ dtype: 'float32', shape: [] }], attributes: {} })) },
});

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))).toEqual([]);
}

test('what is fetched and fed is asked of the engine, and what ran is told', async () => {
  const program = vi.fn<FigureProps['program']>(async (_, inputs) => Promise.resolve(
    inputs?.['feed'] === 'y' ? reportOf([trace([])], 'y:0 = 3.0') : reportOf([trace([operation('product', 0, 1), operation('y', 1, 2)])], 'y:0 = 4.0'),
  ));
  mountInTest()(<FeedFetchFigure {...fakeProps({ program })} />);
  await expect.element(page.getByRole('status').filter({ hasText: 'The engine printed' })).toHaveTextContent(/y:0 = 4\.0.*Operations that ran.*product, y/);
  await expectAccessible();
  await userEvent.click(page.getByRole('radio', { name: 'y', exact: true }));
  await userEvent.click(page.getByRole('radio', { name: 'y (in the middle)' }));
  await expect.element(page.getByText('None: what is fetched is what was fed')).toBeVisible();
  expect(program.mock.calls.at(-1)).toEqual(['feedFetch', { fetch: 'y', feed: 'y', value: 3 }]);
});

test('where a feed is missing, TensorFlow\'s error takes the place of the graph', async () => {
  const report: ProgramReport = { ...reportOf([], ''), lines: [], failure: { name: 'InvalidArgumentError', message: 'You must feed a value', line: null } };
  mountInTest()(<FeedFetchFigure {...fakeProps({ program: async () => Promise.resolve(report) })} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent('InvalidArgumentError: You must feed a value');
});

test('the steps of a training can be looked at one by one, and made again with another batch', async () => {
  const steps = [trace([operation('init', 0, 1)]), trace([operation('x', 0, 40), operation('y', 40, 90)]), trace([operation('y', 0, 7)])];
  const program = vi.fn<FigureProps['program']>(async () => Promise.resolve(reportOf(steps, '')));
  mountInTest()(<TraceFigure {...fakeProps({ program })} />);
  const facts = page.getByText(/operations, .* made/);
  await expect.element(facts).toHaveTextContent('2 operations, 90 µs, 16 bytes made · Slowest: y (50 µs), x (40 µs)');
  await expectAccessible();
  await userEvent.click(page.getByRole('radio', { name: 'Step 2' }));
  await expect.element(facts).toHaveTextContent('1 operations, 7 µs, 8 bytes made');
  const rows = page.getByRole('slider', { name: 'Rows in a batch' });
  await userEvent.click(rows);
  await userEvent.keyboard('{End}');
  await userEvent.click(page.getByRole('button', { name: 'Run five steps again' }));
  expect(program.mock.calls.at(-1)).toEqual(['trainingStep', { rows: 1024 }]);
});
