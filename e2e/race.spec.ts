import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer } from './pages/runDrawer';
import { address, lesson } from './pages/studio';

test.setTimeout(120_000);

test('racers start alike, one joins, one leaves, the others go on', async ({ page }) => {
  await page.goto(address(lesson('mnist', 'race'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'race');
  const { section } = cell;
  await cell.select('Training pictures', '5,000 pictures');
  await cell.type('Epochs', 2);
  await section.getByRole('button', { name: 'Start the race' }).click();
  const rows = section.getByRole('region', { name: 'Standings' }).getByRole('row');
  await expect(rows).toHaveCount(1 + 5);
  await cell.expectStepBeyond(3);

  await section.getByRole('button', { name: 'Add an optimizer' }).click();
  await page.getByRole('menuitem', { name: 'Nesterov' }).click();
  await section.getByRole('button', { name: 'Nesterov joins the race' }).click();
  await expect(rows).toHaveCount(1 + 6);

  await section.getByRole('button', { name: /^Remove SGD/ }).first().click();
  await expect(rows).toHaveCount(1 + 5);
  await expect(section.getByRole('region', { name: 'Standings' })).not.toContainText('SGD');

  await expect(rows.filter({ hasText: 'done' })).toHaveCount(5, { timeout: 40_000 });
  const drawer = new RunDrawer(page);
  await drawer.open();
  const runs = [];
  for (let i = 0; i < 5; i += 1) runs.push(await drawer.export(i));
  // Same weights and same first batch: the loss before the first update is one number, to the last bit.
  expect(new Set(runs.map((run) => run.history['loss']?.[0]?.[1])).size).toBe(1);
  expect(new Set(runs.map((run) => run.history['loss']?.at(-1)?.[1])).size).toBe(5);
  expect(new Set(runs.map((run) => run.steps)).size).toBe(1);
});
