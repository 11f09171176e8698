import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountInTest } from '../frame/mountInTest';
import { DataTable } from './DataTable';

const columns = [{ id: 'name', label: 'Optimizer' }, { id: 'acc', label: 'Accuracy', numeric: true }];
const rows = [['SGD', 0.9], ['Adam', 0.99], ['Adagrad', null]].map(([name, acc]) => ({ id: String(name), cells: { name: name ?? null, acc: acc ?? null } }));

function names(): (string | null)[] {
  return [...document.querySelectorAll('tbody tr td:first-child')].map((cell) => cell.textContent);
}

test('a header sorts best first, then worst first, then not at all', async () => {
  mountInTest()(<DataTable title="Runs" language="en" columns={columns} rows={rows} />);
  const header = page.getByRole('columnheader', { name: 'Accuracy' });
  const button = page.getByRole('button', { name: 'Accuracy' });
  await button.click();
  await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  expect(names()).toEqual(['Adam', 'SGD', 'Adagrad']);
  await button.click();
  expect(names()).toEqual(['SGD', 'Adam', 'Adagrad']);
  await button.click();
  await expect.element(header).toHaveAttribute('aria-sort', 'none');
  expect(names()).toEqual(['SGD', 'Adam', 'Adagrad']);
});
