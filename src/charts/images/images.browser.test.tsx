import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../app/theme/tokens.css';
import '../../app/theme/base.css';
import { mountInTest } from '../frame/mountInTest';
import { ImageGrid } from './ImageGrid';
import { TensorGrid } from './TensorGrid';

test('paints ink in the text colour of the theme, covering the paper by its value', async () => {
  mountInTest()(<ImageGrid title="Digits" language="en" images={{ count: 1, width: 2, height: 1, pixels: Uint8Array.of(0, 255) }} captions={['seven']} />);
  await expect.element(page.getByText('seven')).toBeVisible();
  const canvas = document.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, 2, 1).data;
  expect([...(pixels ?? [])]).toEqual([0, 0, 0, 0, 27, 30, 36, 255]);
});

test('arrow keys move between images, and Enter opens one', async () => {
  const opened: number[] = [];
  mountInTest()(<ImageGrid title="Digits" language="en" images={{ count: 3, width: 2, height: 2, pixels: new Uint8Array(12) }} captions={['a', 'b', 'c']} onOpen={(i) => opened.push(i)} />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  expect(opened).toEqual([2]);
});

test('a tile is enlarged and told by keys', async () => {
  mountInTest()(<TensorGrid title="conv1" language="en" picture={{ layer: 'conv1', shape: [1, 2, 1, 2], values: Float32Array.of(1, -3, 2, 0.5) }} />);
  const tiles = page.getByRole('slider', { name: /conv1/ });
  (tiles.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(tiles).toHaveAttribute('aria-valuetext', '2: −3 to 0.5000');
  expect(document.querySelectorAll('canvas')).toHaveLength(2);
});

test('shows more tiles on request', async () => {
  mountInTest()(<TensorGrid title="conv2" language="en" picture={{ layer: 'conv2', shape: [1, 1, 10], values: new Float32Array(10) }} limit={4} />);
  await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuemax', '4');
  await page.getByRole('button', { name: 'Show all 10' }).click();
  await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuemax', '10');
});
