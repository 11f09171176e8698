import { expect, test } from './fixtures';
import { ExperimentCell } from './pages/experimentCell';
import { address, lesson } from './pages/studio';

const labels = '**/datasets/mnist/train-labels-idx1-ubyte.gz';

interface Breakage {
  readonly what: string;
  readonly body: (whole: Buffer) => Buffer;
  readonly says: RegExp;
}

const breakages: readonly Breakage[] = [
  {
    what: 'cut off',
    body: (whole) => whole.subarray(0, 20_000),
    says: /train-labels-idx1-ubyte\.gz cannot be read: expected 28881 bytes, found 20000 bytes/,
  },
  {
    what: 'damaged in one byte',
    body: (whole) => {
      const damaged = Buffer.from(whole);
      damaged[10_000] = (damaged[10_000] ?? 0) ^ 1;
      return damaged;
    },
    says: /train-labels-idx1-ubyte\.gz arrived damaged: expected SHA-256 3552534a/,
  },
];

for (const { what, body, says } of breakages) {
  test(`a file that is ${what} is named, with what was expected and what was found`, async ({ page, context }) => {
    await context.route(labels, async (route) => {
      const response = await route.fetch();
      const bytes = body(await response.body());
      await route.fulfill({ status: 200, body: bytes, contentType: 'application/gzip', headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } });
    });
    await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
    const cell = new ExperimentCell(page, 'train');
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.section.getByText(says)).toBeVisible();

    await context.unroute(labels);
    await cell.select('Training pictures', '1,000 pictures');
    await cell.run();
    await cell.expectState('done');
  });
}

test.describe('a missing file', () => {
  test.use({ expectedErrors: [/404/] });

  test('is named, with the reason', async ({ page, context }) => {
    await context.route(labels, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto(address(lesson('mnist', 'train'), { backend: 'wasm' }));
    const cell = new ExperimentCell(page, 'train');
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.section.getByText(/train-labels-idx1-ubyte\.gz could not be loaded \(HTTP 404\)/)).toBeVisible();
  });
});
