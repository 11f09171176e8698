import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../app/theme/base.css';
import '../../../app/theme/tokens.css';
import { mountInTest } from '../../../charts/frame/mountInTest';
import type { NumberTable } from '../../../engine/declarations/numberTable';
import { EngineError } from '../../../engine/errors/failure';
import { fakeProps } from '../../figure/fakeProps.testing';
import type { FigureProps } from '../../lesson';
import { OwnTableFigure } from './OwnTableFigure';

// y = 5 + 3a.
const table: NumberTable = { columns: ['a', 'same', 'y'], rows: [1, 2, 4, 9].map((a) => [a, 7, 5 + 3 * a]) };
const readTable: FigureProps['readTable'] = async (file) => (file === 'bad.csv' ? Promise.reject(new EngineError('bad-file', { file, expected: 'a number', found: 'x' })) : Promise.resolve(table));

/** Trains as the engine would if it needed one epoch: slope 1 in z-scores. */
const trained = (loss: readonly (number | null)[]): FigureProps['program'] => async (_, inputs) => Promise.resolve({
  lines: [{ kind: 'print', text: JSON.stringify(loss.slice(0, Number(inputs?.['epochs']))) }, { kind: 'print', text: '[0,1]' }],
  failure: null, graph: null, traces: [], files: [], seconds: 0.1,
});

async function open(name: string): Promise<void> {
  await userEvent.upload(page.getByLabelText('Choose a CSV file…'), new File(['1'], name));
}

test('a file is opened, its columns are chosen, the weights come in both units', async () => {
  const program = vi.fn(trained(new Array<number>(50).fill(0.1)));
  mountInTest()(<OwnTableFigure {...fakeProps({ readTable, program })} />);
  await open('mine.csv');
  await expect.element(page.getByRole('table', { name: 'mine.csv: 4 rows, 3 columns' })).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Column to predict' })).toHaveValue('2');
  await expect.element(page.getByRole('checkbox', { name: /^same \(one value only/ })).toBeDisabled();
  await userEvent.click(page.getByRole('button', { name: 'Train', exact: true }));
  await expect.element(page.getByText(/^Done: 500 epochs/)).toBeVisible();
  expect(program.mock.calls[0]?.[0]).toBe('ownTable');
  await expect.element(page.getByRole('row', { name: /^Intercept/ })).toHaveTextContent(/5\.000.*5\.000/);
  await expect.element(page.getByRole('row', { name: /^a / })).toHaveTextContent(/1\.000.*1\.000.*3\.000.*3\.000/);
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))).toEqual([]);

  // What cannot be read says so and leaves the table and its result alone.
  await open('bad.csv');
  await expect.element(page.getByRole('alert')).toHaveTextContent('The file bad.csv cannot be read');
  await expect.element(page.getByText(/^Done: 500 epochs/)).toBeVisible();
  await userEvent.click(page.getByRole('checkbox', { name: 'a', exact: true }));
  await expect.element(page.getByRole('button', { name: 'Train', exact: true })).toBeDisabled();
  await expect.element(page.getByText('Choose at least one column to predict from.')).toBeVisible();
});

test('divergence is said plainly, with the rate that would have been stable', async () => {
  mountInTest()(<OwnTableFigure {...fakeProps({ readTable, program: trained([0.5, 3e6, null]) })} />);
  await open('mine.csv');
  await userEvent.click(page.getByRole('button', { name: 'Train', exact: true }));
  // Of 1 and z with the n-1 deviation: the larger eigenvalue of X'X/n is 1.
  await expect.element(page.getByRole('alert')).toHaveTextContent(/by epoch 2 the loss was 3\.000e6.*largest stable one, 2\.000/);
});

test('the training goes on until it is stopped', async () => {
  let asked = 0;
  const slow: FigureProps['program'] = async (id, inputs, files) => {
    asked += 1;
    if (asked > 2) await new Promise((resolve) => { setTimeout(resolve, 50); });
    return trained(new Array<number>(50).fill(0.2))(id, inputs, files);
  };
  mountInTest()(<OwnTableFigure {...fakeProps({ readTable, program: slow })} />);
  await open('mine.csv');
  await userEvent.click(page.getByRole('button', { name: 'Train', exact: true }));
  await expect.element(page.getByRole('progressbar', { name: 'Training progress' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Stop' }));
  await expect.element(page.getByText(/^Stopped at epoch \d/)).toBeVisible();
  const then = asked;
  await new Promise((resolve) => { setTimeout(resolve, 150); });
  expect(asked).toBeLessThanOrEqual(then + 1);
});
