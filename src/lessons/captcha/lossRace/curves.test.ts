import { expect, test } from 'vitest';
import { fakeRun } from '../../figure/fakeRun.testing';
import { metricOf, recordedSeries, runSeries } from './curves';

const run = fakeRun({ id: 'a', experiment: 'captcha/best', params: { loss: 'mse' }, curves: { loss: [0.09, 0.08], val_argmax_acc: [0.1, 0.3], val_char_acc: [0.1, 0.2] } });

test('what Keras called accuracy depends on the loss', () => {
  expect(metricOf('keras', 'validation', 'binary-ce')).toBe('val_acc');
  expect(metricOf('keras', 'training', 'binary-ce')).toBe('acc');
  expect(metricOf('keras', 'validation', 'mse')).toBe('val_argmax_acc');
  expect(metricOf('keras', 'training', 'mse')).toBeNull();
  expect(metricOf('char_acc', 'validation', 'mse')).toBe('val_char_acc');
});

test('a run is drawn where it was measured, validation dashed', () => {
  expect(runSeries([run], 'keras', 'training', 'en')).toEqual([]);
  expect(runSeries([run], 'keras', 'validation', 'en')).toMatchObject([{ label: 'Mean squared error', dashed: true }]);
  expect([...(runSeries([run], 'loss', 'training', 'en')[0]?.values ?? [])]).toEqual([0.09, 0.08]);
});

test('recordings are whole until there is a run, then as long as it is, and only of what was recorded', () => {
  const [binary] = recordedSeries([], 'keras', 'validation', 'en');
  expect(binary?.values.length).toBe(100);
  expect(binary?.values.at(-1)).toBe(0.9344);
  expect(recordedSeries([run], 'loss', 'training', 'en').map(({ values }) => values.length)).toEqual([1, 1, 1, 1]);
  expect(recordedSeries([], 'char_acc', 'validation', 'en')).toEqual([]);
});
