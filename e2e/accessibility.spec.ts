import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer } from './pages/runDrawer';
import { address, lesson } from './pages/studio';

/** Findings of axe, one line each. The page's policy forbids script elements, so axe comes in through the debugger. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`));
  });
}

const pages = { home: '/', optimizers: '/lesson/optimizers', housing: '/lesson/housing', mnist: '/lesson/mnist', board: '/board', settings: '/settings' } as const;

/** Every two of language, theme and width meet once. */
const views = [['zh', 'light', 1440], ['zh', 'dark', 390], ['en', 'dark', 1440], ['en', 'light', 390]] as const;

for (const [language, theme, width] of views) {
  test(`axe finds nothing in ${language}, ${theme}, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const [name, hash] of Object.entries(pages)) {
      await page.goto(address(hash, { language, theme }));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await findings(page), name).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${name} scrolls sideways by ${overflow} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('axe finds nothing with curves, runs and dialogs on the page', async ({ page }) => {
  await page.goto(address(lesson('housing', 'two'), { backend: 'cpu' }));
  const cell = new ExperimentCell(page, 'two');
  await cell.run();
  await cell.expectState('done');
  await new RunDrawer(page).open();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('curves can be read as a table', async ({ page }) => {
  await page.goto(address(lesson('housing', 'two'), { backend: 'cpu' }));
  const cell = new ExperimentCell(page, 'two');
  await cell.run();
  await cell.expectState('done');
  const loss = cell.section.getByRole('figure', { name: 'Loss', exact: true });
  await loss.getByRole('button', { name: 'Table' }).click();
  await expect(loss.getByRole('table')).toBeVisible();
});
