import { designs } from './digits/designs';
import { hands, pathOf } from './digits/hand';
import { expect, test } from './fixtures';
import { DrawPad } from './pages/drawPad';
import { ExperimentCell } from './pages/experimentCell';
import { address, lesson } from './pages/studio';

/** What the network reads once its answer no longer changes. */
async function settledReading(pad: DrawPad): Promise<string> {
  let last = '';
  let since = Date.now();
  await expect.poll(async () => {
    const text = await pad.reading('Convolutional network').innerText();
    if (text !== last) {
      last = text;
      since = Date.now();
    }
    return last.startsWith('reads') && Date.now() - since > 250;
  }, { intervals: [40], timeout: 15_000 }).toBe(true);
  return last;
}

test('a hundred digits, drawn in ten ways a class, are read by the shipped network', async ({ page }) => {
  test.setTimeout(400_000);
  await page.goto(address(lesson('mnist', 'draw')));
  const pad = new DrawPad(page);
  await pad.canvas.scrollIntoViewIfNeeded();
  const misread: string[] = [];
  let drawn = 0;
  for (const [digit, ways] of designs.entries()) {
    for (const [way, design] of ways.entries()) {
      for (const [writer, hand] of hands.entries()) {
        await pad.draw(pathOf(design, hand));
        const reading = await settledReading(pad);
        drawn += 1;
        if (!reading.startsWith(`reads ${digit},`)) misread.push(`${digit} (design ${way}, writer ${writer}): ${reading}`);
        await pad.clear();
        await expect(pad.reading('Convolutional network')).toContainText('waiting');
      }
    }
  }
  console.log(`${drawn - misread.length} of ${drawn} drawn digits read; misread: ${misread.join('; ') || 'none'}`);
  expect(drawn).toBe(100);
  expect(100 - misread.length, misread.join('\n')).toBeGreaterThanOrEqual(95);
});

test('the bars move while the pen is still down, for both networks', async ({ page }) => {
  await page.goto(address(lesson('mnist', 'draw')));
  const pad = new DrawPad(page);
  await pad.canvas.scrollIntoViewIfNeeded();
  const box = await pad.canvas.boundingBox();
  if (!box) throw new Error('no pad');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.8, { steps: 20 });
  await expect(pad.reading('Softmax network')).toContainText(/reads \d/);
  await expect(pad.reading('Convolutional network')).toContainText(/reads \d/);
  await page.mouse.up();
});

test("the learner's own network reads along while it trains", async ({ page }) => {
  await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'train');
  await cell.type('Epochs', 20);
  await cell.run();
  await cell.expectStepBeyond(10);
  const pad = new DrawPad(page);
  await pad.canvas.scrollIntoViewIfNeeded();
  const answer = pad.answer('Convolutional network');
  const choice = answer.getByLabel('Model');
  await choice.selectOption({ index: 1 });
  await expect(answer.getByText(/^weights of step/)).toBeVisible({ timeout: 30_000 });
  const path = pathOf(designs[1]?.[0] ?? '', hands[0] ?? { slant: 0, width: 1, height: 1, centre: { x: 0.5, y: 0.5 } });
  await pad.draw(path);
  await expect(pad.reading('Convolutional network')).toContainText(/reads \d/);
  const first = await answer.getByText(/^weights of step/).innerText();
  await expect(answer.getByText(/^weights of step/)).not.toHaveText(first, { timeout: 30_000 });
  await cell.expectState('running');
});
