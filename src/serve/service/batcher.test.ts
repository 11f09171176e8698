import { expect, it } from 'vitest';
import { Batcher, type ReadBatch } from './batcher';

/** An engine that answers twice every first value, when it is told to. */
function handWorked() {
  const calls: { readonly count: number; readonly finish: () => void; readonly fail: () => void }[] = [];
  const read: ReadBatch = (pictures, count) =>
    new Promise((resolve, reject) => {
      const size = pictures.length / count;
      calls.push({
        count,
        finish: () => { resolve(Float32Array.from({ length: count }, (_, i) => 2 * (pictures[i * size] ?? NaN))); },
        fail: () => { reject(new Error('broken')); },
      });
    });
  return { calls, read };
}
const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const picture = (value: number) => Float32Array.of(value, 0);

it('reads a picture at once, and what came meanwhile together, at most so many', async () => {
  const { calls, read } = handWorked();
  const sizes: number[] = [];
  const batcher = new Batcher([read], 3, (size) => sizes.push(size));
  const answers = [batcher.read(picture(0))];
  await settled();
  for (let i = 1; i <= 5; i++) answers.push(batcher.read(picture(i)));
  await settled();
  expect(calls.map((call) => call.count)).toEqual([1]);
  for (let i = 0; i < 3; i++) {
    calls[i]!.finish();
    await settled();
  }
  expect(sizes).toEqual([1, 3, 2]);
  expect((await Promise.all(answers)).map(([value]) => value)).toEqual([0, 2, 4, 6, 8, 10]);
});

it('shares what waits among idle engines', async () => {
  const [a, b] = [handWorked(), handWorked()];
  const batcher = new Batcher([a.read, b.read], 32, () => undefined);
  const answers = Array.from({ length: 5 }, (_, i) => batcher.read(picture(i)));
  await settled();
  expect([a, b].map(({ calls }) => calls[0]?.count).sort()).toEqual([2, 3]);
  for (const { calls } of [a, b]) calls[0]!.finish();
  expect((await Promise.all(answers)).map(([value]) => value)).toEqual([0, 2, 4, 6, 8]);
});

it('fails the batch that fails, and goes on', async () => {
  const { calls, read } = handWorked();
  const batcher = new Batcher([read], 1, () => undefined);
  const [first, second] = [batcher.read(picture(1)), batcher.read(picture(2))];
  await settled();
  calls[0]!.fail();
  await expect(first).rejects.toThrow('broken');
  await settled();
  calls[1]!.finish();
  expect(await second).toEqual(Float32Array.of(4));
});
