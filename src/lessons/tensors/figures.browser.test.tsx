import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../app/theme/base.css';
import '../../app/theme/tokens.css';
import { mountInTest } from '../../charts/frame/mountInTest';
import type { ProgramFile, ProgramReport } from '../../engine/declarations/programReport';
import { fakeProps } from '../figure/fakeProps.testing';
import type { FigureProps } from '../lesson';
import { BroadcastFigure } from './BroadcastFigure';
import { CheckpointFigure } from './CheckpointFigure';
import { InitializerFigure } from './InitializerFigure';
import { TensorFigure } from './TensorFigure';

const reportOf = (lines: readonly string[], files: readonly ProgramFile[] = []): ProgramReport => (
  { lines: lines.map((text) => ({ kind: 'print', text })), failure: null, graph: null, traces: [], files, seconds: 0 }
);
const file = (name: string): ProgramFile => ({ name, mime: '', bytes: Uint8Array.of(1, 2, 3, 4).buffer });

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))).toEqual([]);
}

test('a typed value is taken apart into rank, shape, type and slices', async () => {
  mountInTest()(<TensorFigure {...fakeProps()} />);
  await userEvent.click(page.getByRole('button', { name: 'Rank 3' }));
  await expect.element(page.getByText('[2, 3, 2]')).toBeVisible();
  await expect.element(page.getByRole('table', { name: 'Slice [1, :, :]' })).toHaveTextContent('789101112');
  await userEvent.click(page.getByRole('radio', { name: 'int16' }));
  await expect.element(page.getByRole('status')).toHaveTextContent('This device has no int16: it is stored as int32.');
  await expectAccessible();
  await userEvent.fill(page.getByLabelText('The tensor’s value'), '[[1, 2], [3]]');
  await expect.element(page.getByRole('status')).toHaveTextContent(/differ in length/);
  await expect.element(page.getByRole('table')).not.toBeInTheDocument();
});

test('shapes meet, or TensorFlow says why not', async () => {
  mountInTest()(<BroadcastFigure {...fakeProps()} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('a + b has the shape [3, 4]');
  await expectAccessible();
  await userEvent.fill(page.getByLabelText('Shape of b'), '2, 4');
  await expect.element(page.getByRole('status')).toHaveTextContent('Dimensions must be equal, but are 3 and 2');
  await userEvent.fill(page.getByLabelText('Shape of a'), 'three');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/A shape looks like/);
});

test('an initializer is asked for its values, which are drawn and summed up', async () => {
  const program = vi.fn<FigureProps['program']>(async () => Promise.resolve(reportOf(['[-1, 1, 3, 5]'])));
  mountInTest()(<InitializerFigure {...fakeProps({ program })} />);
  await expect.element(page.getByText('2.236')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('radio', { name: /^Glorot/ }));
  await userEvent.click(page.getByRole('button', { name: 'Another seed' }));
  expect(program.mock.calls.at(-1)).toEqual(['initializers', { initializer: 'glorot', spread: 0.5, fanIn: 64, fanOut: 32, seed: 2 }]);
});

test('a checkpoint is saved, restored whole, and handed over damaged', async () => {
  const program = vi.fn<FigureProps['program']>(async (id) => Promise.resolve(
    id === 'saver' ? reportOf(['saved'], [file('summary/c-0.index'), file('summary/c-0.data-00000-of-00001')]) : reportOf(['W = 1', 'b = 1']),
  ));
  mountInTest()(<CheckpointFigure {...fakeProps({ program })} />);
  await expect.element(page.getByRole('button', { name: 'Use those just saved' })).toBeDisabled();
  await userEvent.click(page.getByRole('button', { name: 'Save a checkpoint' }));
  await expect.element(page.getByRole('button', { name: 'c-0.index · 4 B' })).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Damage a byte, then restore' }));
  await expect.element(page.getByRole('status')).toHaveTextContent('W = 1');
  const [, inputs, files] = program.mock.calls.at(-1) ?? [];
  expect(inputs).toEqual({ path: 'summary/c-0' });
  expect(files?.map(({ bytes }) => [...new Uint8Array(bytes)])).toEqual([[1, 2, 3, 4], [1, 2, 19, 4]]);
  await userEvent.upload(page.getByLabelText('Choose checkpoint files…'), new File(['x'], 'c-0.data-00000-of-00001'));
  await expect.element(page.getByRole('status')).toHaveTextContent(/Choose the \.index file together/);
});
