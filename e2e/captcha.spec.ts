import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { address, lesson } from './pages/studio';

/** `npm run serve` with a model file; resolves with its address once it listens, and with what ends it as Ctrl-C does. */
async function serve(model: string): Promise<{ readonly origin: string; readonly stop: () => Promise<number | null> }> {
  const service = spawn(process.execPath, ['--import', 'tsx', 'src/serve/serve.ts', '--model', model, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => { service.once('exit', resolve); });
  const listening = (async () => {
    for await (const line of createInterface(service.stdout)) {
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (origin !== undefined) return origin;
    }
    throw new Error('the service ended before it listened');
  })();
  return {
    origin: await listening,
    stop: async () => {
      service.kill('SIGINT');
      return ended;
    },
  };
}

test('a network is trained, reads a picture, is exported and served, and the page asks the service', async ({ page }) => {
  await page.goto(address(lesson('captcha', 'train'), { backend: 'wasm' }));
  const train = new ExperimentCell(page, 'train');
  await train.select('Network', 'Course');
  await train.select('Training pictures', '500 pictures');
  await train.type('Epochs', 2);
  await train.run();
  await train.expectState('done', 60_000);
  await expect(train.section.getByRole('figure').first()).toBeVisible();

  const read = page.locator('#cell-read');
  await read.scrollIntoViewIfNeeded();
  await expect(read.getByRole('status').filter({ hasText: /: \d{4}, sure of all of it/ })).toHaveCount(2);

  const deploy = page.locator('#cell-deploy');
  const downloading = page.waitForEvent('download');
  await deploy.getByRole('button', { name: 'Export the weights' }).click();
  const download = await downloading;
  await expect(deploy.getByRole('region', { name: /^Command/ })).toContainText('npm run serve -- --model');
  await expect(deploy.getByRole('region', { name: /^Command/ })).toContainText(download.suggestedFilename());

  const model = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(model);
  const service = await serve(model);
  const client = page.locator('#cell-client');
  await client.getByLabel('Address of the service').fill(service.origin);
  await client.getByRole('button', { name: 'Connect' }).click();
  await expect(client.getByText('The network is captcha/course')).toBeVisible();
  for (const encoding of ['a file in a form', 'base64 in JSON']) {
    await client.getByLabel(encoding).check();
    await client.getByRole('button', { name: 'Ask for a prediction' }).click();
    await expect(client.getByText(/^The service reads \d{4}$/)).toBeVisible();
    await client.getByRole('button', { name: 'Other characters' }).click();
    await expect(client.getByText('What the service answers will stand here.')).toBeVisible();
  }
  expect(await service.stop()).toBe(0);
});
