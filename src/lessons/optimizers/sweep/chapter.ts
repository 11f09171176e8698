import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

/** Hyper-parameters searched instead of guessed. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    {
      id: 'sweep', kind: 'sweep', experiments: ['mnist/softmax', 'mnist/cnn'],
      params: { optimizer: 'momentum', learningRate: 0.01, trainSize: 5_000, validationSize: 1_000, epochs: 2, probeEvery: 5 },
      basic: ['optimizer', 'learningRate', 'batchSize', 'epochs', 'trainSize'],
      settings: {
        dimensions: [
          { kind: 'range', param: 'learningRate', low: 0.001, high: 1, scale: 'log', integer: false, count: 3 },
          { kind: 'range', param: 'momentum', low: 0, high: 0.98, scale: 'linear', integer: false, count: 3 },
        ],
        search: 'random', draws: 9, eta: 3, budget: null, metric: 'probe_acc',
      },
    },
  ],
};
