import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNetwork } from '../models/network';
import { stream } from '../runtime/random';
import { useBackend } from '../runtime/testing/backends';
import { classifierGradients } from '../train/classifierGradients';
import { aggregate } from './collected';
import { gather, sizeOf } from './flatValues';
import type { Arrival } from './pool';

beforeAll(() => useBackend('wasm'));
const network = () => buildNetwork('mnist/cnn', 4);
let made: ReturnType<typeof network> | null = null;
afterAll(() => { made?.dispose(); });

test('without dropout the CNN\'s gradients of unequal batches make up that of all their pictures', async () => {
  made = network();
  const { variables } = made;
  const computation = classifierGradients({ network: made, picture: [28, 28, 1], classes: 10, noise: null });
  const pictures = new Float32Array(12 * 784);
  stream(1, 'pictures').fillUniform(pictures);

  const arrivalOf = async (number: number, from: number, to: number): Promise<Arrival> => {
    const gradient = new Float32Array(sizeOf(variables));
    const [loss, accuracy, ...gradients] = computation.run(to - from, ([x, y]) => {
      x.set(pictures.subarray(from * 784, to * 784));
      y.fill(0);
      for (let row = 0; row < to - from; row++) y[row * 10 + ((from + row) % 10)] = 1;
    });
    const values = Promise.all([loss.data(), accuracy.data(), gather(gradients, gradient)]);
    const [[lossValue = Number.NaN], [accuracyValue = Number.NaN]] = await values;
    return { replica: 0, number, version: 0, examples: to - from, loss: lossValue, accuracy: accuracyValue, gradient, began: 0, computed: 0, arrived: 0 };
  };

  const whole = await arrivalOf(1, 0, 12);
  const together = aggregate([await arrivalOf(3, 9, 12), await arrivalOf(1, 0, 5), await arrivalOf(2, 5, 9)], 0, 0);
  computation.dispose();
  expect(together.loss).toBeCloseTo(whole.loss, 5);
  expect(together.accuracy).toBeCloseTo(whole.accuracy, 6);
  const largest = whole.gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const difference = whole.gradient.reduce((most, value, i) => Math.max(most, Math.abs(value - (together.gradient[i] ?? Number.NaN))), 0);
  expect(largest).toBeGreaterThan(1e-3);
  expect(difference).toBeLessThan(1e-5 * largest);
});
