import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../app/theme/tokens.css';
import { mountInTest } from '../../charts/frame/mountInTest';
import type { DatasetAnswer } from '../../engine/protocol';
import { ConvolutionFigure } from '../mnist/convolution/ConvolutionFigure';
import { LossesFigure } from '../optimizers/losses/LossesFigure';
import { RiskFigure } from '../optimizers/losses/RiskFigure';
import { fakeProps } from './fakeProps.testing';
import { fakeRun } from './fakeRun.testing';

const provenance = { title: { zh: '', en: '' }, source: '', licence: { zh: '', en: '' }, files: [] };
/** A picture whose pixel (row, column) is row + 10 column, of 255. */
const ramp: DatasetAnswer = { kind: 'images', images: { count: 1, height: 8, width: 8, pixels: Uint8Array.from({ length: 64 }, (_, i) => Math.floor(i / 8) + 10 * (i % 8)), indices: [0], labels: [5] } };
const houses: DatasetAnswer = { kind: 'table', columns: ['square_feet', 'price'], rows: [[1000, 200_000], [2000, 300_000], [3000, 400_000]], provenance };

test('the point on the loss curves moves by keys, and reads every curve', async () => {
  mountInTest()(<LossesFigure {...fakeProps()} />);
  const reader = page.getByRole('slider', { name: 'Move the point: Loss' });
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'residual r 2.000: Squared 4.000, Absolute 2.000, Huber 1.500');
  reader.element().focus();
  await userEvent.keyboard('{ArrowLeft}{PageUp}{ArrowRight}');
  await expect.element(reader).toHaveAttribute('aria-valuenow', '2.5');
  await userEvent.click(page.getByRole('checkbox', { name: 'Absolute' }));
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'residual r 2.500: Squared 6.250, Huber 2.000');
});

test('the line goes to the lowest risk, from where its handles move it away', async () => {
  mountInTest()(<RiskFigure {...fakeProps({ dataset: async () => Promise.resolve(houses) })} />);
  await userEvent.click(page.getByRole('button', { name: 'Go to the lowest' }));
  const handle = page.getByRole('slider', { name: 'Height of the line’s right end' });
  // y = x + 1 in 1000 square feet and $100,000.
  await expect.element(handle).toHaveAttribute('aria-valuetext', '5.500');
  handle.element().focus();
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await expect.poll(() => Number(handle.element().getAttribute('aria-valuenow'))).toBeGreaterThan(5.6);
  await userEvent.click(page.getByRole('checkbox', { name: 'An outlier' }));
  await expect.element(page.getByRole('slider', { name: 'Outlier' })).toHaveAttribute('aria-valuetext', 'area 4.400, price 1.000');
});

test('the window moves by keys, and the kernel can be changed or taken from a trained network', async () => {
  mountInTest()(
    <ConvolutionFigure
      {...fakeProps({
        dataset: async () => Promise.resolve(ramp), runs: [fakeRun({ id: 'run', experiment: 'mnist/cnn' })],
        look: async () => Promise.resolve({ kind: 'filters', step: 1, layers: [{ layer: 'conv1/kernel', shape: [3, 3, 1, 2], values: Float32Array.from({ length: 18 }, (_, i) => (i % 2 === 0 ? 0.25 : 0.5)) }] }),
      })}
    />,
  );
  const input = page.getByRole('slider', { name: 'Move the window over the input' });
  // Upright edges of a ramp: three rows, each 20 / 255 brighter on the right, wherever the window is.
  await expect.element(input).toHaveAttribute('aria-valuetext', 'row 6, column 6, value 0.2353');
  input.element().focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
  await expect.element(input).toHaveAttribute('aria-valuetext', 'row 5, column 5, value 0.2353');
  await userEvent.fill(page.getByRole('spinbutton', { name: 'Weight in row 1, column 1' }), '0');
  // Without the pixel (4, 4), 44 / 255, times -1.
  await expect.element(input).toHaveAttribute('aria-valuetext', 'row 5, column 5, value 0.4078');
  await userEvent.click(page.getByRole('radio', { name: 'Your own' }));
  await userEvent.fill(page.getByRole('spinbutton', { name: 'Filter, of 2' }), '2');
  // Half of the sum of nine pixels whose mean is that of the middle one, (5, 5): 55 / 255.
  await expect.element(input).toHaveAttribute('aria-valuetext', 'row 5, column 5, value 0.9706');
});
