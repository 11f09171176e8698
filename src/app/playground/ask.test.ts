import { expect, test } from 'vitest';
import type { Drawing, ModelRef, Recognition } from '../../engine/protocol';
import { askFrugally } from './ask';

const drawing: Drawing = { kind: 'ink', width: 1, height: 1, values: Float32Array.of(1) };
const weights = (version: string): ModelRef => ({ kind: 'weights', experiment: 'mnist/cnn', version, tensors: new ArrayBuffer(8) });

/** A worker that keeps the weights of one version. */
function worker() {
  const sent: boolean[] = [];
  let kept = '';
  const recognise = async (_: Drawing, models: readonly ModelRef[]): Promise<Recognition> => {
    const probabilities = models.map((model) => {
      if (model.kind !== 'weights') return new Float32Array(10);
      sent.push(model.tensors !== null);
      if (model.tensors) kept = model.version;
      return kept === model.version ? new Float32Array(10) : null;
    });
    return Promise.resolve({ seen: null, probabilities, failures: models.map(() => null) });
  };
  return { sent, recognise };
}

test('sends weights once a version', async () => {
  const { sent, recognise } = worker();
  const shipped: ModelRef = { kind: 'shipped', id: 'mnist-softmax' };
  for (const version of ['a@1', 'a@1', 'a@2']) {
    const { probabilities } = await askFrugally(recognise, drawing, [shipped, weights(version)]);
    expect(probabilities.every((p) => p !== null)).toBe(true);
  }
  expect(sent).toEqual([false, true, false, false, true]);
});
