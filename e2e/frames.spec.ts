import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { address, lesson } from './pages/studio';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';

const executablePath = await findChromium();
// Pages are painted by the processor here: SwiftShader, which the other tests need for WebGL, would paint them as a slow GPU.
// A trace takes pictures of the page all the time, and those pictures would be measured.
test.use({ trace: 'off', launchOptions: { args: [...chromiumFlags.filter((flag) => !flag.includes('swiftshader')), '--disable-gpu'], ...(executablePath ? { executablePath } : {}) } });

/** Milliseconds between animation frames while `work` goes on. */
async function frameGaps(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const record = (time: number): void => {
      times.push(time);
      if (times.length < 100_000) requestAnimationFrame(record);
    };
    requestAnimationFrame(record);
    Object.assign(globalThis, { frameTimes: times });
  });
  await work();
  const times = await page.evaluate(() => [...(globalThis as unknown as { frameTimes: number[] }).frameTimes]);
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

// The bench says whether the aim is met: 25 ms and 60 ms. The limits leave room for a machine that is busy.
const limits = { p99: 100, longest: 200 };

// The figures hold for a machine that does nothing else; one of three tries must find it so.
test.describe.configure({ retries: 2, timeout: 120_000 });

test('typing and scrolling stay smooth while the CNN trains', async ({ page }) => {
  await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
  const cell = new ExperimentCell(page, 'train');
  await cell.type('Epochs', 50);
  await cell.run();
  await cell.expectStepBeyond(5);
  const before = await cell.step();
  const gaps = await frameGaps(page, async () => {
    const seed = cell.section.getByLabel('Seed', { exact: true });
    await seed.pressSequentially('1234567', { delay: 150 });
    for (let i = 0; i < 40; i += 1) {
      await page.mouse.wheel(0, i < 20 ? 120 : -120);
      await page.waitForTimeout(60);
    }
  });
  await cell.expectStepBeyond(before);
  await cell.expectState('running');
  const sorted = gaps.toSorted((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  const longest = Math.max(...gaps);
  const figures = `${gaps.length} frames, 99th percentile ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`;
  test.info().annotations.push({ type: 'frame gaps', description: figures });
  console.log(`frame gaps: ${figures}`);
  expect(gaps.length).toBeGreaterThan(60);
  expect(p99).toBeLessThan(limits.p99);
  expect(longest).toBeLessThan(limits.longest);
});
