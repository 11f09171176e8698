import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../../../charts/frame/mountInTest';
import type { CaptchaPicturesAsk } from '../../../engine/declarations/captchaStudies';
import { EngineError } from '../../../engine/errors/failure';
import type { StudyAsk } from '../../../engine/declarations/studies';
import { fakeProps } from '../../figure/fakeProps.testing';
import { fakeRun } from '../../figure/fakeRun.testing';
import type { FigureProps } from '../../lesson';
import { ReadFigure } from './ReadFigure';

const digits = '0123456789';

function drawn({ text }: CaptchaPicturesAsk): unknown {
  if (text !== null && text.length !== 4) throw new EngineError('bad-parameter', { name: 'text', value: text, expected: `4 characters, not ${text.length}` });
  return { pictures: { count: 1, width: 160, height: 60, rgb: new Uint8Array(3 * 9600), texts: [text ?? '2140'] }, ms: 1, stages: [] };
}

/** Reads 8598 in everything, and is sure of half of it. */
function read(): unknown {
  const probabilities = new Float32Array(40);
  Array.from('8598').forEach((digit, i) => { probabilities[10 * i + Number(digit)] = i < 2 ? 0.5 : 1; });
  return { readings: [[{ text: '8598', alphabet: digits, probabilities, notes: [], seen: { width: 160, height: 60, grey: new Float32Array(9600) } }]] };
}

const study = (async (ask: StudyAsk) => Promise.resolve(ask.kind === 'captcha-pictures' ? drawn(ask) : read())) as FigureProps['study'];

test('draws what is typed, says what is wrong with it, and marks what was misread', async () => {
  mountInTest()(<ReadFigure {...fakeProps({ study })} />);
  await expect.element(page.getByText('The shipped network: 8598, sure of all of it: 0.2500')).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Text to draw' });
  await expect.element(text).toHaveValue('2140');
  await userEvent.fill(text, '6598');
  await expect.element(page.getByText('8, should be 6')).toBeVisible();
  await userEvent.fill(text, '659');
  await expect.element(page.getByText(/4 characters, not 3/)).toBeVisible();
});

test('a run reads with its own weights, and can be left out', async () => {
  const look = vi.fn<FigureProps['look']>(async () => Promise.resolve({ kind: 'weights', step: 9, tensors: new ArrayBuffer(8) }));
  const asked = vi.fn(study);
  mountInTest()(<ReadFigure {...fakeProps({ study: asked as FigureProps['study'], look, runs: [fakeRun({ id: 'mine', name: 'My run', experiment: 'captcha/course' })] })} />);
  await expect.element(page.getByText('My run: 8598, sure of all of it: 0.2500')).toBeVisible();
  expect(look).toHaveBeenCalledWith('mine', { kind: 'weights' });
  expect(asked.mock.calls.map(([ask]) => ask)).toContainEqual(expect.objectContaining({ kind: 'captcha-reading', models: [expect.objectContaining({ experiment: 'captcha/course', step: 9 })] }));
  await userEvent.click(page.getByRole('checkbox', { name: 'My run' }));
  await expect.element(page.getByText('My run: 8598, sure of all of it: 0.2500')).not.toBeInTheDocument();
});
