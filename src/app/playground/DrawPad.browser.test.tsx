import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../../charts/frame/mountInTest';
import { EngineError } from '../../engine/errors/failure';
import type { Drawing, LookAnswer, ModelRef, Recognition, RunId } from '../../engine/protocol';
import type { RunRecord } from '../runs/record';
import { useRuns } from '../store/runs';
import { DrawPad } from './DrawPad';

const engine = vi.hoisted(() => ({
  recognise: vi.fn<(drawing: Drawing, models: readonly ModelRef[]) => Promise<Recognition>>(),
  askDataset: vi.fn(),
  look: vi.fn<() => Promise<LookAnswer>>(),
}));
vi.mock('../engine/studio', () => ({ recognise: engine.recognise, askDataset: engine.askDataset, controller: { look: engine.look } }));

/** Ten probabilities that are certain of `digit`. */
const certain = (digit: number): Float32Array => Float32Array.from({ length: 10 }, (_, i) => (i === digit ? 1 : 0));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

beforeEach(() => {
  useRuns.setState({ records: {} });
  engine.recognise.mockReset().mockImplementation(async (_, models) => Promise.resolve({ seen: new Float32Array(784).fill(0.5), probabilities: models.map((_model, i) => certain(i === 0 ? 3 : 8)), failures: models.map(() => null) }));
});

async function drawStroke(): Promise<void> {
  await expect.element(page.getByRole('img', { name: /Drawing pad/ })).toBeVisible();
  const canvas = document.querySelector('canvas');
  const box = canvas?.getBoundingClientRect();
  if (!canvas || !box) throw new Error('no canvas');
  for (const [type, share] of [['pointerdown', 0.2], ['pointermove', 0.6], ['pointerup', 0.6]] as const) {
    canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + share * box.width, clientY: box.top + share * box.height, bubbles: true }));
  }
}

test('both shipped networks answer, and a pad at rest asks nothing more', async () => {
  mountInTest()(<DrawPad />);
  await drawStroke();
  await expect.element(page.getByText(/reads 3, 100.0% sure/)).toBeVisible();
  await expect.element(page.getByText(/reads 8, 100.0% sure/)).toBeVisible();
  await settled();
  const asked = engine.recognise.mock.calls.length;
  await settled();
  expect(engine.recognise.mock.calls.length).toBe(asked);
  expect(engine.recognise.mock.calls.at(-1)?.[1]).toEqual([{ kind: 'shipped', id: 'mnist-softmax' }, { kind: 'shipped', id: 'mnist-cnn' }]);
  await userEvent.click(page.getByRole('button', { name: 'Clear' }));
  await expect.element(page.getByText('waiting for your digit').first()).toBeVisible();
});

test('a failed answer is worded and can be tried again', async () => {
  engine.recognise.mockRejectedValue(new EngineError('download-failed', { file: 'models/mnist-cnn/model.safetensors', reason: '404' }));
  mountInTest()(<DrawPad />);
  await drawStroke();
  await expect.element(page.getByRole('alert')).toHaveTextContent('models/mnist-cnn/model.safetensors could not be loaded (404)');
  engine.recognise.mockImplementation(async (_, models) => Promise.resolve({ seen: new Float32Array(784), probabilities: models.map(() => certain(5)), failures: models.map(() => null) }));
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.element(page.getByText(/reads 5/).first()).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('one network reads while the other one could not be loaded', async () => {
  const missing = { code: 'download-failed', details: { file: 'models/mnist-cnn/model.safetensors', reason: '404' } } as const;
  engine.recognise.mockResolvedValue({ seen: new Float32Array(784), probabilities: [certain(3), null], failures: [null, missing] });
  mountInTest()(<DrawPad />);
  await drawStroke();
  await expect.element(page.getByRole('region', { name: 'Softmax network' }).getByText(/reads 3/)).toBeVisible();
  const convolutional = page.getByRole('region', { name: 'Convolutional network' });
  await expect.element(convolutional.getByRole('alert')).toHaveTextContent('could not be loaded (404)');
  engine.recognise.mockImplementation(async (_, models) => Promise.resolve({ seen: new Float32Array(784), probabilities: models.map(() => certain(5)), failures: models.map(() => null) }));
  await userEvent.click(convolutional.getByRole('button', { name: 'Try again' }));
  await expect.element(convolutional.getByText(/reads 5/)).toBeVisible();
});

test('a run in training answers with its newest weights', async () => {
  const record: RunRecord = {
    schema: 1, id: 'own' as RunId, spec: { schema: 1, experiment: 'mnist/cnn', params: { optimizer: 'adam' }, seed: 42 }, name: 'Mine', shade: 0, repetition: 0, order: 1, createdAt: 0,
    lesson: 'mnist', cell: 'train', group: null, trial: null, until: null, phase: 'running', task: null, progress: null, latest: {}, tuned: {}, marks: [], failure: null, backend: 'wasm',
    pinned: false, compared: false, removed: false, revision: 0,
  };
  useRuns.setState({ records: { [record.id]: record } });
  engine.look.mockImplementation(async () => Promise.resolve({ kind: 'weights', step: 7, tensors: new ArrayBuffer(4) }));
  mountInTest()(<DrawPad />);
  await drawStroke();
  await userEvent.selectOptions(page.getByRole('region', { name: 'Convolutional network' }).getByRole('combobox'), 'Mine');
  await expect.element(page.getByText('weights of step 7')).toBeVisible();
  const versions = (): number => new Set(engine.recognise.mock.calls.flatMap(([, models]) => models.flatMap((m) => (m.kind === 'weights' ? [m.version] : [])))).size;
  await expect.poll(versions, { timeout: 6000 }).toBeGreaterThanOrEqual(2);
});
