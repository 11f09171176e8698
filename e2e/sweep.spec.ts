import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { address, lesson } from './pages/studio';

test('a sweep halves its trials, shows them, and is still there after a reload', async ({ page }) => {
  await page.goto(address(lesson('optimizers', 'sweep'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'sweep');
  const { section } = cell;
  await cell.select('Training pictures', '1,000 pictures');
  await cell.type('Epochs', 1);
  await cell.type('Trials', 4);
  await cell.select('Compare by', 'Training loss');
  await cell.select('Kept at each rung', '1/2');
  await expect(section).toContainText('4 trials; 4 to step 3, 2 to step 8.');
  await section.getByRole('button', { name: 'Start the sweep' }).click();
  await cell.expectState('done', 60_000);

  const rows = section.getByRole('region', { name: 'Results of the sweep' }).getByRole('row');
  await expect(rows.filter({ hasText: 'done' })).toHaveCount(2);
  await expect(rows.filter({ hasText: 'stopped' })).toHaveCount(2);
  const trials = section.getByRole('figure', { name: 'Trials', exact: true });
  await expect(trials).toHaveAccessibleDescription(/4 lines over Learning rate, Momentum, Training loss; 4 of them/);
  await trials.getByRole('slider', { name: 'Learning rate: lower end' }).press('ArrowUp');
  await expect(trials).toHaveAccessibleDescription(/; 3 of them/);

  await page.reload();
  const best = (await section.getByRole('paragraph').filter({ hasText: /^Best: Trial \d/ }).textContent()) ?? '';
  await expect(rows).toHaveCount(1 + 4);
  await section.getByRole('button', { name: 'Take its parameters' }).click();
  await expect(section.getByText('Let at least one parameter vary.')).toBeVisible();
  const momentum = /Momentum ([\d.]+)/.exec(best)?.[1] ?? 'none';
  await section.getByRole('button', { name: /\d+ more$/ }).click();
  await expect(section.getByLabel('Momentum', { exact: true })).toHaveValue(momentum);
});

test('an exercise explains a wrong answer, takes the right one, and remembers it', async ({ page }) => {
  await page.goto(address(lesson('housing', 'exercises')));
  const task = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Exercise 5/ }) });
  await task.getByLabel('Your answer (steps)').fill('5');
  await task.getByLabel('Your answer (steps)').press('Enter');
  await expect(task.getByRole('status')).toHaveText('Not yet. Seven houses are left over, and they are seen too.');
  await task.getByLabel('Your answer (steps)').fill('6');
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.getByRole('status')).toContainText('Right.');

  await page.reload();
  await expect(task).toContainText('solved');
  await expect(task.getByLabel('Your answer (steps)')).toHaveValue('6');
  await page.goto(address('/'));
  await expect(page.getByText('1 of 6 exercises')).toBeVisible();
});
