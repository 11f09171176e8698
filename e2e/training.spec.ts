import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer } from './pages/runDrawer';
import { address, lesson } from './pages/studio';

test('a run on MNIST pauses within one batch, steps, goes on and stops', async ({ page }) => {
  await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'train');
  // Batches that take longer than the bar is behind the engine.
  await cell.select('Batch size', '512 pictures');
  // Enough of them to be stopped before the end.
  await cell.type('Epochs', 4);
  await cell.run();
  await cell.expectStepBeyond(3);

  const shown = await cell.clickAtStep('Pause');
  await cell.expectState('paused');
  const paused = await cell.step();
  // One batch may be under way, and another one not yet on the bar.
  expect(paused - shown).toBeLessThanOrEqual(2);
  await page.waitForTimeout(1000);
  expect(await cell.step()).toBe(paused);

  await cell.button('Step one batch').click();
  await expect.poll(() => cell.step()).toBe(paused + 1);
  await cell.expectState('paused');

  await cell.button('Resume').click();
  await cell.expectStepBeyond(paused + 3);
  await cell.button('Stop and keep the weights').click();
  await cell.expectState('stopped');

  const downloading = page.waitForEvent('download');
  await new RunDrawer(page).act(0, 'Export weights (safetensors)');
  const weights = await readFile(await (await downloading).path());
  // safetensors: a little-endian header length, then a JSON header that names the tensors.
  const header = JSON.parse(weights.toString('utf8', 8, 8 + Number(weights.readBigUInt64LE(0)))) as Record<string, { shape?: number[] }>;
  expect(Object.values(header).map(({ shape }) => shape)).toContainEqual([3, 3, 32, 64]);
});

test('stepping by an epoch ends at the epoch, and back to step 0 begins anew', async ({ page }) => {
  await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'train');
  await cell.select('Network', 'Softmax');
  await cell.select('Training pictures', '1,000 pictures');
  await cell.type('Epochs', 20);
  await cell.run();
  await cell.expectStepBeyond(0);
  await cell.button('Pause').click();
  await cell.expectState('paused');
  const stepsPerEpoch = Math.ceil(1000 / 128);
  await cell.button('Step one epoch').click();
  await expect.poll(async () => (await cell.step()) % stepsPerEpoch).toBe(0);
  expect(await cell.step()).toBeGreaterThan(0);
  await cell.button('Back to step 0').click();
  await expect.poll(() => cell.step()).toBe(0);
  await cell.button('Resume').click();
  await cell.expectState('done');
  expect(await cell.step()).toBe(20 * stepsPerEpoch);
});

test('the learning rate can be changed while training, and the curve is marked', async ({ page }) => {
  await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'train');
  await cell.run();
  await cell.expectStepBeyond(2);
  const rate = cell.section.getByLabel('Learning rate (live)');
  await rate.focus();
  await rate.press('ArrowLeft');
  await cell.expectState('done', 100_000);
  const run = await new RunDrawer(page).export();
  expect(run.marks.map(({ kind }) => kind)).toEqual(['tune']);
});

for (const { backend, network } of [{ backend: 'wasm', network: 'CNN' }, { backend: 'webgl', network: 'Softmax' }, { backend: 'cpu', network: 'Softmax' }] as const) {
  test(`the same seed gives the same curve twice, another seed another one, on ${backend}`, async ({ page }) => {
    await page.goto(address(lesson('mnist', 'train'), { backend }));
    const cell = new ExperimentCell(page, 'train');
    await cell.select('Network', network);
    await cell.select('Training pictures', '1,000 pictures');
    const histories: string[] = [];
    for (const seed of [7, 7, 8]) {
      await cell.type('Seed', seed);
      await cell.run();
      await cell.expectStepBeyond(0, 90_000);
      await cell.expectState('done', 90_000);
      const run = await new RunDrawer(page).export();
      expect(run.backend).toBe(backend);
      expect(run.seed).toBe(seed);
      histories.push(JSON.stringify(run.history));
    }
    expect(histories[1]).toBe(histories[0]);
    expect(histories[2]).not.toBe(histories[0]);
  });
}
