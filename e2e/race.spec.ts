import { expect, test } from './fixtures';
import { expectSameCurve } from './history';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer, type RunFile } from './pages/runDrawer';
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

test('a race on two workers draws the curves of one', async ({ page }) => {
  test.setTimeout(240_000);
  const workersSeen: number[] = [];
  const races: RunFile[][] = [];
  for (const workers of [1, 2]) {
    await page.goto(address(lesson('mnist', 'race'), { backend: 'wasm', workers }));
    const cell = new ExperimentCell(page, 'race');
    await cell.select('Network', 'Softmax');
    await cell.select('Training pictures', '1,000 pictures');
    await cell.type('Epochs', 4);
    await cell.section.getByRole('button', { name: /^(Start the race|Race again)$/ }).click();
    await cell.expectState('running');
    await cell.expectState('done', 100_000);
    workersSeen.push(page.workers().length);
    const drawer = new RunDrawer(page);
    await drawer.open();
    const runs: RunFile[] = [];
    for (let i = 0; i < 5; i += 1) runs.push(await drawer.export(i));
    races.push(runs);
  }
  const [alone = 0, together] = workersSeen;
  expect(together).toBe(alone + 1);
  for (const expected of races[0] ?? []) {
    const found = races[1]?.find(({ name }) => name === expected.name);
    if (!found) throw new Error(`${expected.name} is missing`);
    expectSameCurve(found, expected, 0);
  }
});
