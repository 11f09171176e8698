import { expect, test } from './fixtures';
import { address, lesson } from './pages/studio';

test('the ranking at the saddle holds under its settings, and no others', async ({ page }) => {
  await page.goto(address(lesson('optimizers', 'saddle')));
  const section = page.locator('#cell-saddle');
  // Figures compute when they come into sight.
  await section.evaluate((element) => { element.scrollIntoView({ block: 'end' }); });
  const ranking = section.getByRole('table', { name: 'Steps to leave the saddle (place)' });
  const column = async (name: string): Promise<readonly (string | null)[]> => {
    const at = (await ranking.getByRole('columnheader').allInnerTexts()).findIndex((header) => header.startsWith(name));
    const cells = await Promise.all(['Adadelta', 'Adagrad', 'RMSprop', 'Nesterov', 'Momentum', 'SGD'].map((rule) => ranking.getByRole('row', { name: new RegExp(`^${rule}`) }).locator('th, td').nth(at).innerText()));
    return cells.map((cell) => /\((\d)\)/.exec(cell)?.[1] ?? null);
  };
  await expect(ranking).toBeVisible();
  expect(await column('A rate for each')).toEqual(['1', '2', '3', '4', '5', null]);
  expect(await column('0.01 for all')).toEqual([null, null, '1', '2', '3', null]);
});

test('another start is another race, by keys and by dragging', async ({ page }) => {
  await page.goto(address(lesson('optimizers', 'surfaces')));
  const section = page.locator('#cell-surfaces');
  const adam = section.getByRole('table', { name: 'Where they ended' }).getByRole('row', { name: /^Adam / });
  const start = section.getByRole('slider', { name: /^Start/ });
  await start.scrollIntoViewIfNeeded();
  await expect(adam).toBeVisible();
  const [from, first] = [await start.getAttribute('aria-valuetext'), await adam.textContent()];
  await start.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(start).not.toHaveAttribute('aria-valuetext', from ?? '');
  await expect(adam).not.toHaveText(first ?? '');
  const second = await adam.textContent();
  const box = await start.boundingBox();
  if (!box) throw new Error('The start is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 50, { steps: 4 });
  await page.mouse.up();
  await expect(adam).not.toHaveText(second ?? '');
  await section.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(section.getByRole('slider', { name: 'Position' })).toHaveAttribute('aria-valuetext', /^step (?!0 )\d+ of 300$/);
});
