import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer } from './pages/runDrawer';
import { address, deviceChip, lesson } from './pages/studio';

/** Loss at epochs 100 to 500 and weights at 500, as the course prints them: 4 significant digits. */
const courseLoss: readonly (readonly [epoch: number, loss: string])[] = [[100, '0.1835'], [200, '0.1483'], [300, '0.1379'], [400, '0.1337'], [500, '0.1320']];

const names = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

for (const backend of ['webgl', 'wasm', 'cpu'] as const) {
  test(`two features give the course's numbers on ${backend}`, async ({ page }) => {
    await page.goto(address(lesson('housing', 'two'), { backend }));
    const cell = new ExperimentCell(page, 'two');
    await cell.run();
    await cell.expectState('done', 100_000);
    await expect(deviceChip(page)).toContainText(names[backend]);
    const run = await new RunDrawer(page).export();
    // The engine reports where it really computed: a fallback would show here.
    expect(run.backend).toBe(backend);
    const loss = new Map(run.history['loss']);
    for (const [epoch, value] of courseLoss) expect(loss.get(epoch)?.toPrecision(4), `loss at epoch ${epoch}`).toBe(value);
    expect(run.final['w1']?.toPrecision(4)).toBe('0.8304');
    expect(run.final['w2']?.toPrecision(4)).toBe('0.0008239');
  });
}

test('a learning rate that is too large is caught, explained and mended in one click', async ({ page }) => {
  await page.goto(address(lesson('housing', 'one'), { backend: 'cpu' }));
  const cell = new ExperimentCell(page, 'one');
  const rate = cell.section.getByLabel('Learning rate', { exact: true });
  await rate.focus();
  await rate.press('End');
  await cell.run();
  await cell.expectState('failed');
  await expect(cell.section.getByText(/^Training diverged/)).toBeVisible();
  await cell.section.getByRole('button', { name: /^Run again with learning rate/ }).click();
  await expect(cell.section.getByText(/^Training diverged/)).toBeVisible();
});
