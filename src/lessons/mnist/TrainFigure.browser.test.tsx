import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../../charts/frame/mountInTest';
import { EngineError } from '../../engine/errors/failure';
import type { Look, LookAnswer, RunId } from '../../engine/protocol';
import { fakeProps } from '../figure/fakeProps.testing';
import { fakeRun } from '../figure/fakeRun.testing';
import type { FigureProps } from '../lesson';
import { TrainFigure } from './TrainFigure';

const pictures = (labels: readonly number[]) => ({ count: labels.length, height: 28, width: 28, pixels: new Uint8Array(784 * labels.length), indices: labels.map((_, i) => i), labels });

function answerTo(want: Look): LookAnswer {
  switch (want.kind) {
    case 'confusion': {
      const counts = new Uint32Array(100);
      counts[4 * 10 + 9] = 3;
      return { kind: 'confusion', step: 40, classes: 10, examples: 2000, counts };
    }
    case 'confused':
      return { kind: 'confused', step: 40, images: pictures([4, 4, 4]), predicted: [9, 9, 9], confidence: [0.9, 0.8, 0.7], truthProbability: [0.1, 0.1, 0.1] };
    case 'mistakes':
      return { kind: 'mistakes', step: 40, images: pictures([4]), predicted: [9], confidence: [0.9], truthProbability: [0.1] };
    default:
      throw new EngineError('unsupported', { what: want.kind });
  }
}

const figureProps = (changes: Partial<FigureProps>): FigureProps => fakeProps({
  runs: [fakeRun({ id: 'run', experiment: 'mnist/cnn', curves: { val_acc: [0.93] }, stepsPerEpoch: 40 })],
  look: async (_, want) => Promise.resolve(answerTo(want)), ...changes,
});

test('a cell of the confusion matrix opens its pictures', async () => {
  const look = vi.fn<FigureProps['look']>(async (_, want) => Promise.resolve(answerTo(want)));
  mountInTest()(<TrainFigure {...figureProps({ look })} />);
  await userEvent.click(page.getByRole('button', { name: /4.*9.*3/ }));
  await expect.element(page.getByText('A 4, read as 9').first()).toBeVisible();
  expect(look).toHaveBeenCalledWith('run', { kind: 'confused', truth: 4, predicted: 9, limit: 24 });
  await expect.element(page.getByText('4→9 0.80')).toBeVisible();
});

test('a run at rest is looked into once, a running one again and again', async () => {
  const count = (look: ReturnType<typeof vi.fn<FigureProps['look']>>) => look.mock.calls.filter(([, want]) => want.kind === 'confusion').length;
  const resting = vi.fn<FigureProps['look']>(async (_, want) => Promise.resolve(answerTo(want)));
  const render = mountInTest();
  render(<TrainFigure {...figureProps({ look: resting })} />);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(count(resting)).toBe(1);
  const live = vi.fn<FigureProps['look']>(async (_, want) => Promise.resolve(answerTo(want)));
  render(<TrainFigure {...figureProps({ look: live, runs: [fakeRun({ id: 'live', experiment: 'mnist/cnn', phase: 'running' })] })} />);
  await expect.poll(() => count(live), { timeout: 5000 }).toBeGreaterThanOrEqual(3);
});

test('says in words why the network could not be looked into', async () => {
  const look: FigureProps['look'] = async () => Promise.reject(new EngineError('unknown-run', { run: 'run' }));
  mountInTest()(<TrainFigure {...figureProps({ look })} />);
  await expect.element(page.getByText('This run is no longer in the engine. Start it again.')).toBeVisible();
});

test('the full course is one click', async () => {
  const start = vi.fn<FigureProps['start']>(() => 'new' as RunId);
  mountInTest()(<TrainFigure {...figureProps({ start, runs: [] })} />);
  await userEvent.click(page.getByRole('button', { name: 'CNN: all 60,000, 5 epochs' }));
  expect(start).toHaveBeenCalledWith('mnist/cnn', { trainSize: 60_000, validationSize: 10_000, epochs: 5 });
});
