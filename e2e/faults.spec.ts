import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectSameCurve } from './history';
import { ExperimentCell } from './pages/experimentCell';
import { RunDrawer, type RunFile } from './pages/runDrawer';
import { address, deviceChip, follow, lesson } from './pages/studio';

const trainCell = lesson('mnist', 'train');

interface Setting {
  readonly backend: 'webgl' | 'wasm' | 'cpu';
  readonly network: 'CNN' | 'Softmax';
  /** Enough for a checkpoint on the way, on this backend. */
  readonly pictures: '1,000 pictures' | '5,000 pictures';
  /** Largest difference allowed between the interrupted and the uninterrupted curve. */
  readonly tolerance: number;
}

const settings: readonly Setting[] = [
  { backend: 'wasm', network: 'CNN', pictures: '5,000 pictures', tolerance: 0 },
  { backend: 'cpu', network: 'Softmax', pictures: '1,000 pictures', tolerance: 0 },
  { backend: 'webgl', network: 'Softmax', pictures: '1,000 pictures', tolerance: 1e-4 },
];

/** Curves by setting: what was trained for one test serves the next. */
const known = new Map<string, RunFile>();

/** Sets the cell and trains once without interruption; that curve is what interrupted runs are held against. */
async function uninterrupted(page: Page, setting: Setting): Promise<RunFile> {
  const { backend, network, pictures } = setting;
  await page.goto(address(trainCell, { backend }));
  const cell = new ExperimentCell(page, 'train');
  await cell.select('Network', network);
  await cell.select('Training pictures', pictures);
  if (pictures === '1,000 pictures') await cell.type('Epochs', 2);
  const earlier = known.get(JSON.stringify(setting));
  if (earlier) return earlier;
  await cell.run();
  await cell.expectState('running');
  await cell.expectState('done', 150_000);
  const curve = await new RunDrawer(page).export();
  known.set(JSON.stringify(setting), curve);
  return curve;
}

/** Starts the same training again and waits until a checkpoint of it is stored. */
async function beginAgain(page: Page): Promise<ExperimentCell> {
  const cell = new ExperimentCell(page, 'train');
  const stored = await storedCheckpoints(page);
  await cell.run();
  await cell.expectState('running');
  await expect.poll(() => storedCheckpoints(page), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(stored);
  await cell.expectState('running');
  return cell;
}

const storedCheckpoints = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve, reject) => {
  const opening = indexedDB.open('tensor-studio');
  opening.onerror = () => reject(new Error('the database cannot be opened'));
  opening.onsuccess = () => {
    const db = opening.result;
    const asking = db.transaction('checkpoints').objectStore('checkpoints').getAllKeys();
    asking.onsuccess = () => {
      db.close();
      // Checkpoints at step 0 would prove nothing.
      resolve(asking.result.filter((key) => Array.isArray(key) && Number(key[1]) > 0).length);
    };
  };
}));

async function cause(page: Page, fault: 'Crash the engine' | 'Lose the GPU context'): Promise<void> {
  await follow(page, '/settings');
  await page.getByRole('button', { name: fault }).click();
  await follow(page, trainCell);
}

test.describe.configure({ timeout: 400_000 });

for (const setting of settings) {
  test(`a reload in mid-run changes nothing of the curve on ${setting.backend}`, async ({ page }) => {
    const expected = await uninterrupted(page, setting);
    await beginAgain(page);
    await page.reload();
    const cell = new ExperimentCell(page, 'train');
    await cell.expectState('running');
    await cell.expectState('done', 150_000);
    const found = await new RunDrawer(page).export();
    expect(found.marks.some(({ kind, step }) => kind === 'restart' && step > 0)).toBe(true);
    expectSameCurve(found, expected, setting.tolerance);
  });
}

test.describe('a crashed engine', () => {
  test.use({ expectedErrors: [/crash drill/] });

  test('is replaced, and the run goes on to the same curve', async ({ page }) => {
    const setting: Setting = { backend: 'wasm', network: 'CNN', pictures: '5,000 pictures', tolerance: 0 };
    const expected = await uninterrupted(page, setting);
    const cell = await beginAgain(page);
    await cause(page, 'Crash the engine');
    await cell.expectState('running');
    await cell.expectState('done', 150_000);
    const found = await new RunDrawer(page).export();
    expect(found.marks.some(({ kind, step }) => kind === 'restart' && step > 0)).toBe(true);
    expectSameCurve(found, expected, setting.tolerance);
  });
});

test.describe('a lost WebGL context', () => {
  test.use({ expectedErrors: [/CONTEXT_LOST|context lost|WebGL/i] });

  test('costs nothing of the curve', async ({ page }) => {
    const setting: Setting = { backend: 'webgl', network: 'Softmax', pictures: '1,000 pictures', tolerance: 1e-4 };
    const expected = await uninterrupted(page, setting);
    expect(expected.backend).toBe('webgl');
    const cell = await beginAgain(page);
    await cause(page, 'Lose the GPU context');
    await cell.expectState('running');
    await cell.expectState('done', 150_000);
    const found = await new RunDrawer(page).export();
    expect(found.marks.some(({ kind, step }) => kind === 'restart' && step > 0)).toBe(true);
    expect(found.backend).toBe('webgl');
    expectSameCurve(found, expected, setting.tolerance);
  });
});

test.describe('a GPU that is lost again and again', () => {
  test.use({ expectedErrors: [/CONTEXT_LOST|context lost|WebGL/i] });

  test('is given up for another backend', async ({ page }) => {
    await page.goto(address(trainCell, { backend: 'webgl' }));
    const cell = new ExperimentCell(page, 'train');
    await cell.select('Network', 'Softmax');
    await cell.type('Epochs', 50);
    await cell.run();
    await cell.expectStepBeyond(0);
    await cause(page, 'Lose the GPU context');
    await expect(page.getByText('The fault has been caused.')).toBeVisible();
    await cell.expectState('running');
    await expect(deviceChip(page)).toContainText('WebGL');
    await expect(page.getByText('The fault has been caused.')).toBeHidden({ timeout: 30_000 });
    await cause(page, 'Lose the GPU context');
    await expect(deviceChip(page)).toContainText('WASM', { timeout: 60_000 });
    await cell.expectState('running');
  });
});
