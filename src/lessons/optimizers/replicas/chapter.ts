import collect from '../../../engine/replicas/collect.ts?raw';
import type { Chapter } from '../../chapter';
import { ReplicasFigure } from './ReplicasFigure';
import { SeriesFigure } from './SeriesFigure';
import syncReplicas from './syncReplicas.tf1.py?raw';
import en from './text.en.md';
import zh from './text.zh.md';

/** Several workers train one network, together or each at its own pace. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    {
      id: 'replicas', kind: 'experiment', experiments: ['mnist/replicas'],
      params: { optimizer: 'sgd', learningRate: 0.1, batchSize: 32, trainSize: 5_000, validationSize: 1_000, epochs: 1, probeEvery: 10 },
      basic: ['mode', 'replicas', 'backups', 'delayMs', 'learningRate', 'batchSize'],
      charts: [
        { title: { zh: '损失', en: 'Loss' }, metrics: ['loss', 'probe_loss', 'val_loss'], logY: true },
        { title: { zh: '陈旧度与丢弃', en: 'Staleness and drops' }, metrics: ['staleness', 'dropped'] },
      ],
      View: ReplicasFigure,
      code: { 'mnist/replicas': { typescript: collect, python: syncReplicas } },
    },
    { id: 'replica-series', kind: 'figure', wide: true, View: SeriesFigure },
  ],
};
