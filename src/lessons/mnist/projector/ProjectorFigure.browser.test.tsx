import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../../../charts/frame/mountInTest';
import type { Projection } from '../../../engine/declarations/projection';
import { EngineError } from '../../../engine/errors/failure';
import type { LookAnswer } from '../../../engine/protocol';
import { fakeProps } from '../../figure/fakeProps.testing';
import type { FigureProps } from '../../lesson';
import { ProjectorFigure } from './ProjectorFigure';

const labels = [3, 3, 8, 8];
const embedding: LookAnswer = {
  kind: 'embedding', step: 0, layer: 'dense1', layers: ['input', 'dense1'], dimensions: 2, vectors: new Float32Array(8),
  images: { count: 4, height: 28, width: 28, pixels: new Uint8Array(4 * 784), indices: [0, 1, 2, 3], labels }, predicted: [3, 3, 8, 3], confidence: [0.9, 0.9, 0.9, 0.6],
};
const laidOut: Projection = {
  positions: Float32Array.of(-1, 0, -0.5, 0, 0.5, 0, 1, 0), components: 2, iteration: 1000, iterations: 1000, divergence: 0.5, explained: null, trustworthiness: 0.95,
};
type Study = FigureProps['study'];
const study: Study = (async (ask: { readonly kind: string }) => Promise.resolve(ask.kind === 'projection' ? laidOut : embedding));

test('lays out, reads point by point with the arrow keys, and hides a digit', async () => {
  const asked = vi.fn(study);
  mountInTest()(<ProjectorFigure {...fakeProps({ study: asked as Study })} />);
  await userEvent.click(page.getByRole('radio', { name: '500', exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Lay out' }));
  await expect.element(page.getByText(/trustworthiness 0\.950/).first()).toBeVisible();
  expect(asked.mock.calls.map(([ask]) => ask)).toMatchObject([
    { kind: 'look-at-weights', model: { shipped: 'mnist-cnn' }, want: { kind: 'embedding', layer: 'dense1', count: 500 } },
    { kind: 'projection', method: { kind: 'tsne', perplexity: 30 }, start: null },
  ]);
  const reader = page.getByRole('slider', { name: /go from point to point/ });
  (reader.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'a 3, read rightly (0.90)');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'a 8, read as 3 (0.60)');
  await userEvent.click(page.getByRole('button', { name: '8', exact: true }));
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'no point chosen');
});

test('says why a network cannot be read', async () => {
  const refusing = (async () => Promise.reject(new EngineError('download-failed', { file: 'model.safetensors', reason: 'HTTP 404' }))) as Study;
  mountInTest()(<ProjectorFigure {...fakeProps({ study: refusing })} />);
  await userEvent.click(page.getByRole('button', { name: 'Lay out' }));
  await expect.element(page.getByText(/model\.safetensors/)).toBeVisible();
});
