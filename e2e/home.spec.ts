import { address, lesson } from './pages/studio';
import { ExperimentCell } from './pages/experimentCell';
import { expect, test } from './fixtures';

test('the home page paints within a second and loads no tf.js', async ({ page }) => {
  const scripts: { url: string; text: Promise<string> }[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push({ url: response.url(), text: response.text().catch(() => '') });
  });
  await page.goto(address('/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const paint = await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  }));
  expect(paint).toBeLessThan(1000);
  await page.waitForLoadState('networkidle');
  expect(scripts.length).toBeGreaterThan(0);
  for (const { url, text } of scripts) expect(await text, url).not.toContain('Conv2DBackpropFilter');
});

test('one click on the home page trains a network', async ({ page }) => {
  await page.goto(address('/', { backend: 'wasm' }));
  await page.getByRole('link', { name: 'Start training' }).click();
  const cell = new ExperimentCell(page, 'train');
  await cell.expectStepBeyond(2);
  await expect(page.getByRole('heading', { name: /accuracy/i }).or(page.getByRole('figure', { name: /accuracy/i })).first()).toBeVisible();
});

test('the address leads straight to a cell', async ({ page }) => {
  await page.goto(address(lesson('housing', 'two')));
  await expect(page.locator('#cell-two')).toBeInViewport();
});

test('an unknown address says so and leads home', async ({ page }) => {
  await page.goto(address('/lesson/nothing'));
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await expect(page.getByRole('link', { name: 'Start training' })).toBeVisible();
});
