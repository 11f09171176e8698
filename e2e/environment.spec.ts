import { expect, test } from './fixtures';
import { address, lesson } from './pages/studio';

test('lesson 1: a command is copied, two backends are measured, a graph is executed step by step', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address(lesson('environment', 'commands'), { backend: 'wasm' }));

  const commands = page.locator('#cell-commands');
  await commands.getByRole('radio', { name: 'Linux' }).check();
  await commands.getByRole('searchbox').fill('activates');
  await commands.getByRole('button', { name: 'Copy source venv/bin/activate' }).click();
  await expect(commands.getByRole('status')).toHaveText('Copied source venv/bin/activate');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('source venv/bin/activate');

  const benchmark = page.locator('#cell-benchmark');
  for (const other of ['WebGL', 'WebGPU']) await benchmark.getByRole('checkbox', { name: other }).uncheck();
  await benchmark.getByRole('button', { name: 'Measure' }).click();
  // The training step takes the plain processor seconds: its matrix product will do.
  await expect(benchmark.getByRole('img', { name: /Matrix product: WASM \d.* GFLOP\/s, CPU \d.* GFLOP\/s\./ })).toBeVisible({ timeout: 60_000 });
  await benchmark.getByRole('button', { name: 'Stop' }).click();
  await expect(benchmark.getByRole('progressbar')).toHaveCount(0);
  await expect(benchmark.getByRole('img', { name: /Training step: WASM \d.* GFLOP\/s, CPU no value\./ })).toBeVisible();

  const execution = page.locator('#cell-execution');
  await execution.getByRole('radio', { name: /^length/ }).check();
  await execution.getByRole('button', { name: 'Call Session.run' }).click();
  await expect(execution.getByText('length:0 = 5.0')).toBeVisible();
  await expect(execution.getByText(/pruned: sum, difference, product, ratio/)).toBeVisible();
  for (let i = 0; i < 3; i += 1) await execution.getByRole('button', { name: 'One step on' }).click();
  await expect(execution.getByText(/4 of 4: length/)).toBeVisible();
});
