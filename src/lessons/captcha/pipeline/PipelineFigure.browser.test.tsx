import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CaptchaPicturesAnswer } from '../../../engine/declarations/captchaStudies';
import { mountInTest } from '../../../charts/frame/mountInTest';
import { fakeProps } from '../../figure/fakeProps.testing';
import type { FigureProps } from '../../lesson';
import { PipelineFigure } from './PipelineFigure';

const rgb = new Uint8Array(160 * 60 * 3).fill(255);
rgb.set([143, 88, 201], 3 * (20 * 160 + 90));
const drawn: CaptchaPicturesAnswer = { pictures: { count: 1, width: 160, height: 60, rgb, texts: ['2140'] }, ms: 1, stages: [] };
const study = (async () => Promise.resolve(drawn)) as unknown as FigureProps['study'];

test('a pixel is followed by keys from its bytes to the tensor, a text to its vector and back', async () => {
  mountInTest()(<PipelineFigure {...fakeProps({ study })} />);
  const picture = page.getByRole('slider', { name: 'Grey' });
  await expect.element(picture).toHaveAttribute('aria-valuetext', 'row 20, column 90: red 143, green 88, blue 201, grey 117');
  await expect.element(page.getByText('x[0, 20, 90, 0] = 0.4588')).toBeInTheDocument();
  picture.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('x[0, 20, 91, 0] = 1.0000')).toBeInTheDocument();
  await expect.element(page.getByText('it reads 2140')).toBeInTheDocument();
  await userEvent.fill(page.getByRole('textbox', { name: /^Label/ }), '21a0');
  await expect.element(page.getByText('only characters from 0123456789, not “a” at position 3')).toBeInTheDocument();
});
