import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../frame/mountInTest';
import { ContourPlot } from './ContourPlot';

const path = { id: 'gd', label: 'batch', color: 'var(--adam)', x: [0, 0.5, 0.75], y: [0, 0.2, 0.3] };

function plot(): ReactElement {
  return (
    <ContourPlot
      title="Loss" language="en" surface={(x, y) => (x - 1) ** 2 + y * y} surfaceKey="bowl" range={{ x: [-1, 2], y: [-1, 1] }}
      xLabel="w1" yLabel="w2" paths={[path]} version={1} minima={[{ x: 1, y: 0, label: 'minimum' }]}
    />
  );
}

test('tells where the descent is and where the minimum lies', async () => {
  mountInTest()(plot());
  await expect.element(page.getByRole('figure')).toHaveAccessibleDescription('Contour plot over w1 and w2. minimum at (1, 0). batch: at (0.7500, 0.3000) after 2 steps.');
});

test('zooms and moves by keys, and comes back', async () => {
  mountInTest()(plot());
  const mover = page.getByRole('slider', { name: /Loss/ });
  (mover.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(mover).toHaveAttribute('aria-valuetext', 'w1 −0.7000 – 2.300, w2 −1 – 1');
  await userEvent.keyboard('{Home}+');
  await expect.element(mover).toHaveAttribute('aria-valuetext', 'w1 −0.5500 – 1.550, w2 −0.7000 – 0.7000');
  await page.getByRole('button', { name: 'Reset view' }).click();
  await expect.element(mover).toHaveAttribute('aria-valuetext', 'w1 −1 – 2, w2 −1 – 1');
});

test('its table lists each step with its loss', async () => {
  mountInTest()(plot());
  await page.getByRole('button', { name: 'Table' }).click();
  await expect.element(page.getByRole('row', { name: 'batch 1 0.5000 0.2000 0.2900' })).toBeVisible();
});
