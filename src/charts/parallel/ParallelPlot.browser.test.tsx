import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../frame/mountInTest';
import { ParallelPlot } from './ParallelPlot';
import type { ParallelAxis, ParallelRow } from './props';

const axes: readonly ParallelAxis[] = [{ id: 'rate', label: 'Rate', log: true }, { id: 'rule', label: 'Rule', choices: [{ value: 'sgd', label: 'SGD' }, { value: 'adam', label: 'Adam' }] }, { id: 'loss', label: 'Loss' }];
const rows: readonly ParallelRow[] = [['1', 0.001, 'sgd', 4], ['2', 0.01, 'adam', 1], ['3', 0.1, 'adam', 2], ['4', 1, 'sgd', null]].map(([id, rate, rule, loss]) => ({ id: String(id), label: `Trial ${String(id)}`, values: { rate: rate ?? null, rule: rule ?? null, loss: loss ?? null } }));
const coloured = (): number => document.querySelectorAll('path[stroke]:not([data-faint])').length - document.querySelectorAll('figure svg[data-icon] path').length;

test('brushes by keys and by drag, reads line by line', async () => {
  mountInTest()(<ParallelPlot title="Trials" language="en" axes={axes} rows={rows} better="lower" />);
  const figure = page.getByRole('figure', { name: 'Trials' });
  await expect.element(figure).toHaveAccessibleDescription('Parallel coordinates of 4 lines over Rate, Rule, Loss; 4 of them inside the chosen ranges.');
  const low = page.getByRole('slider', { name: 'Rate: lower end' });
  await expect.element(low).toHaveAttribute('aria-valuetext', '0.001000');
  (low.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(figure).toHaveAccessibleDescription(/; 3 of them/);
  expect(coloured()).toBeLessThan(4);
  await userEvent.keyboard('{Escape}');
  await expect.element(figure).toHaveAccessibleDescription(/; 4 of them/);

  const reader = page.getByRole('slider', { name: 'Trials: line by line' });
  (reader.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Trial 2: Rate 0.01000, Rule adam, Loss 1');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Trial 3/));

  const high = page.getByRole('slider', { name: 'Loss: upper end' }).element();
  const place = high.getBoundingClientRect();
  const drag = (type: string, y: number): void => { high.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: place.x, clientY: y })); };
  high.setPointerCapture = () => undefined;
  high.hasPointerCapture = () => true;
  drag('pointerdown', place.y);
  drag('pointermove', place.y + 150);
  await expect.element(figure).toHaveAccessibleDescription(/; 2 of them/);
  await page.getByRole('button', { name: 'Clear the ranges' }).click();
  await expect.element(figure).toHaveAccessibleDescription(/; 4 of them/);
});
