import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer } from './pages/runDrawer';
import { address, deviceChip, lesson } from './pages/studio';

/** Bytes and tensors that the training engine holds, as the device details tell. */
async function heldMemory(page: Page): Promise<string> {
  await deviceChip(page).click();
  const dialog = page.getByRole('dialog');
  const memory = await dialog.getByText(/ in [\d,]+ tensors$/).innerText();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return memory;
}

test('20 x (start, stop, forget) leaves no tensor behind', async ({ page }) => {
  test.setTimeout(400_000);
  await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'train');
  const drawer = new RunDrawer(page);
  await cell.select('Network', 'Softmax');
  await drawer.open();

  let baseLine = '';
  for (let round = 0; round <= 20; round += 1) {
    await cell.run();
    await cell.expectStepBeyond(0);
    if (await cell.button('Stop and keep the weights').isVisible()) await cell.button('Stop and keep the weights').click({ timeout: 2_000 }).catch(() => undefined);
    await expect(cell.button('Run again')).toBeVisible();
    await drawer.act(0, 'Delete');
    await expect(drawer.menus()).toHaveCount(0);
    // The first round loads what stays: the data set and the backend's own constants.
    if (round === 0) {
      await forgotten(page);
      baseLine = await heldMemory(page);
    }
  }
  await forgotten(page);
  expect(await heldMemory(page)).toBe(baseLine);
});

/** A deleted run is freed when its notice, with the way back, is gone; the next sign of life tells of it. */
async function forgotten(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' })).toHaveCount(0, { timeout: 30_000 });
  await page.waitForTimeout(3_000);
}
