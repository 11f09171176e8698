import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer } from './pages/runDrawer';
import { address, lesson } from './pages/studio';

const eventFile = 'e2e/board/events.out.tfevents.1600000000.course';

test('a run of the studio and an event file of TensorFlow share the board', async ({ page }) => {
  await page.goto(address(lesson('housing', 'two'), { backend: 'cpu' }));
  const cell = new ExperimentCell(page, 'two');
  await cell.run();
  await cell.expectState('done');
  await new RunDrawer(page).act(0, 'Open in board');
  const loss = page.getByRole('figure', { name: 'loss/train' });
  await expect(loss).toHaveAccessibleDescription(/^Line chart, 1 curves, Step 1 to 500/);

  // Dropped anywhere: one that is no event file is refused and changes nothing.
  const bytes = await readFile(eventFile);
  const drop = (name: string, content: Buffer) => page.evaluate(([file, data]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(data)], file));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [name, [...content]] as const);
  await drop('letter.txt', Buffer.from('Dear reader'));
  await expect(page.getByRole('alert')).toContainText('The file letter.txt cannot be read');
  await drop('events.out.tfevents.1600000000.course', bytes);
  await expect(loss).toHaveAccessibleDescription(/^Line chart, 2 curves/);
  await drop('cut', bytes.subarray(0, bytes.length - 5));
  await expect(page.getByText(/cut: the file breaks off at byte/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove cut from the board' }).click();

  await page.evaluate(axe.source);
  for (const [tab, shown] of [['Histograms', 'figure'], ['Distributions', 'figure'], ['Images', 'figure'], ['Text', 'region'], ['Scalars', 'figure']] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel').getByRole(shown).first()).toBeVisible();
    const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`));
    expect(found, tab).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Graph' }).click();
  await expect(page.getByRole('treeitem', { name: /^loss/ }).first()).toBeVisible();

  // What is set is kept; what was dropped is gone with the page, the studio's run is not.
  await page.getByRole('tab', { name: 'Scalars' }).click();
  await page.getByRole('slider', { name: 'Smoothing' }).press('Home');
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Smoothing' })).toHaveAttribute('aria-valuetext', '0');
  await expect(loss).toHaveAccessibleDescription(/^Line chart, 1 curves/);
});
