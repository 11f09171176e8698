import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { address } from './pages/studio';

/** Presses Tab until the named thing has the focus, as someone without a mouse would. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '');
    if (focused === name) return;
  }
  throw new Error(`Tab never reaches "${name}"`);
}

test('from the home page to a finished training without a mouse', async ({ page }) => {
  await page.goto(address('/', { backend: 'cpu' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('house');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'House prices' })).toBeVisible();

  const cell = new ExperimentCell(page, 'one');
  await cell.section.focus();
  await page.keyboard.press('j');
  await expect(page.locator('#cell-two')).toBeFocused();
  await page.keyboard.press('k');
  await expect(cell.section).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(page.locator('#cell-two')).toBeFocused();
  await cell.expectState('done');

  await page.keyboard.press('Enter');
  await expect(page.locator('#cell-two *:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('#cell-two')).toBeFocused();
});

test('every focused thing shows that it has the focus', async ({ page }) => {
  await page.goto(address('/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (let i = 0; i < 15; i += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'body';
      // A field may leave the ring to the box around it.
      const ringed = [focused, focused.parentElement].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      return ringed ? 'seen' : focused.outerHTML.slice(0, 120);
    });
    expect(['seen', 'body']).toContain(ring);
  }
});

test('the list of shortcuts opens with a question mark', async ({ page }) => {
  await page.goto(address('/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, 'Search and commands');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
});
