import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { address, lesson } from './pages/studio';

test('a full disk is told, and the training goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('the quota is used up', 'QuotaExceededError'); };
  });
  await page.goto(address(lesson('housing', 'two'), { backend: 'cpu' }));
  const cell = new ExperimentCell(page, 'two');
  await cell.run();
  await expect(page.getByText(/^The storage of this site is full/)).toBeVisible();
  await cell.expectState('done');
});

test('forbidden storage is told, and the training goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  });
  await page.goto(address(lesson('housing', 'two'), { backend: 'cpu' }));
  await expect(page.getByText(/^This browser does not let the site store data/)).toBeVisible();
  const cell = new ExperimentCell(page, 'two');
  await cell.run();
  await cell.expectState('done');
});

test('runs and their curves come back after a reload', async ({ page }) => {
  await page.goto(address(lesson('housing', 'two'), { backend: 'cpu' }));
  const cell = new ExperimentCell(page, 'two');
  await cell.run();
  await cell.expectState('done');
  await page.reload();
  await cell.expectState('done');
  await expect(cell.section.getByText('0.1320').first()).toBeVisible();
});

test('a second tab only looks, until it takes over', async ({ page, context }) => {
  await page.goto(address(lesson('housing', 'one'), { backend: 'cpu' }));
  await expect(new ExperimentCell(page, 'one').button('Run')).toBeVisible();
  const second = await context.newPage();
  await second.goto(address(lesson('housing', 'one'), { backend: 'cpu' }));
  const cell = new ExperimentCell(second, 'one');
  await cell.section.getByRole('button', { name: 'Take over here' }).click();
  await cell.run();
  await cell.expectState('done');
  await expect(new ExperimentCell(page, 'one').section.getByRole('button', { name: 'Take over here' })).toBeVisible();
});
