import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { CodeCell } from './pages/codeCell';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer } from './pages/runDrawer';
import { address, follow, lesson } from './pages/studio';

test('lessons 2 and 3: a line asked for in three ways, a checkpoint kept, damaged and refused', async ({ page }) => {
  await page.goto(address(lesson('session', 'linear')));
  const line = new CodeCell(page, 'linear');
  await line.run();
  await expect(line.output).toHaveText('4.0\n4.0\n4.0\n');

  await follow(page, lesson('tensors', 'checkpoint'));
  const checkpoint = page.locator('#cell-checkpoint');
  const said = checkpoint.getByRole('status');
  await checkpoint.getByRole('button', { name: 'Save a checkpoint' }).click();
  await expect(said).toContainText('saved to summary/test.ckpt-0');
  const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (const kind of ['.index', '.data']) {
    const downloading = page.waitForEvent('download');
    await checkpoint.getByRole('button', { name: kind }).click();
    const download = await downloading;
    files.push({ name: download.suggestedFilename(), mimeType: '', buffer: await readFile(await download.path()) });
  }
  await checkpoint.getByRole('button', { name: 'Damage a byte, then restore' }).click();
  await expect(said).toContainText('DataLossError');
  await expect(said).toContainText('b = [0. 0. 0. 0.]');
  // What was downloaded is restored in another visit.
  await page.reload();
  await checkpoint.getByLabel('Choose checkpoint files…').setInputFiles(files);
  await expect(said).toContainText('b = [1. 1. 1. 1.]');
});

test('lesson 5: a run and a table of the learner\'s train on the graph, and leave event files', async ({ page }) => {
  await page.goto(address(lesson('housing', 'two'), { backend: 'cpu' }));
  const two = new ExperimentCell(page, 'two');
  await two.run();
  await two.expectState('done');
  const exporting = page.waitForEvent('download');
  await new RunDrawer(page).act(0, 'Export TensorBoard event file');
  const exported = await exporting;
  expect(exported.suggestedFilename()).toMatch(/^events\.out\.tfevents\.\d+\.1-/);

  await follow(page, lesson('housing', 'own'));
  const own = page.locator('#cell-own');
  const train = own.getByRole('button', { name: 'Train', exact: true });
  const open = (name: string, text: string) => own.getByLabel('Choose a CSV file…').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await open('mine.csv', 'a,b,y\n1,4,0\n2,1,9\n5,3,14\n7,2,22\n3,8,-2\n');
  await open('broken.csv', 'a,b\n1,2\n3,x\n');
  await expect(own.getByRole('alert')).toHaveText(/broken\.csv cannot be read: expected a number in line 3, column 2/);
  await train.click();
  await expect(own.getByText(/^Done: 500 epochs/)).toBeVisible();
  await expect(own.getByRole('row', { name: /^Intercept/ })).toContainText('5.000');
  await expect(own.getByRole('row', { name: /^a / })).toContainText('3.000');
  await own.getByRole('slider', { name: 'Learning rate η' }).press('End');
  await train.click();
  await expect(own.getByText(/^It diverges: by epoch \d/)).toBeVisible();

  // The run's event file, opened as one from anywhere, shows the scopes of the graph that trained.
  await follow(page, '/board');
  await page.getByLabel('Open event files').first().setInputFiles({ name: exported.suggestedFilename(), mimeType: '', buffer: await readFile(await exported.path()) });
  await page.getByRole('tab', { name: 'Graph' }).click();
  for (const scope of ['input', 'hypothesis', 'loss', 'train']) await expect(page.getByRole('treeitem', { name: `scope ${scope},` })).toBeVisible();
});
