import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../frame/mountInTest';
import { Scatter3D } from './Scatter3D';

test('turns by arrow keys and by dragging', async () => {
  mountInTest()(
    <Scatter3D
      title="Houses" language="en" x={[1, 2, 3]} y={[1, 5, 2]} z={[4, 5, 6]} xLabel="size" yLabel="bedrooms" zLabel="price"
      planes={[{ label: 'fit', color: 'var(--adam)', intercept: 3, xSlope: 1, ySlope: 0 }]}
    />,
  );
  const turner = page.getByRole('slider', { name: /Houses/ });
  await expect.element(turner).toHaveAttribute('aria-valuetext', 'azimuth 36°, elevation 22°');
  (turner.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowUp}');
  await expect.element(turner).toHaveAttribute('aria-valuetext', 'azimuth 41°, elevation 27°');
  const before = document.querySelector('circle')?.getAttribute('cx');
  await userEvent.keyboard('{Home}');
  expect(document.querySelector('circle')?.getAttribute('cx')).not.toBe(before);
  await expect.element(page.getByRole('figure')).toHaveAccessibleDescription(/fit: price = 3 \+ 1 × size \+ 0 × bedrooms/);
});
