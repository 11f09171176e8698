import { plainHostUrl } from '../playwright.config.ts';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { address, deviceChip, lesson } from './pages/studio';

test.use({ baseURL: plainHostUrl });

test('on a plain host, in a sub-folder, the service worker brings threads', async ({ page }) => {
  await page.goto(address('/settings', { backend: 'wasm' }));
  await expect.poll(() => page.evaluate(() => crossOriginIsolated).catch(() => false)).toBe(true);
  // By itself the studio leaves a core to the page, which on two cores leaves one thread.
  await page.getByLabel('WASM threads').selectOption('2');
  await page.goto(address('/', { backend: 'wasm' }));
  await page.getByRole('link', { name: 'Start training' }).click();
  await new ExperimentCell(page, 'train').expectStepBeyond(2);
  await expect(deviceChip(page)).toContainText('2 threads');
});

test.describe('where service workers are forbidden', () => {
  test.use({ serviceWorkers: 'block' });

  test('it trains with one thread', async ({ page }) => {
    await page.goto(address(lesson('housing', 'one'), { backend: 'wasm' }));
    const cell = new ExperimentCell(page, 'one');
    await cell.run();
    await cell.expectState('done');
    await expect(deviceChip(page)).toContainText('1 thread');
  });
});
