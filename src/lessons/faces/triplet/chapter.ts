import { lazy } from 'react';
import mining from '../../../engine/train/tripletMining.ts?raw';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import python from './triplet.tensorflow.py?raw';
import zh from './text.zh.md';

const TripletFigure = lazy(async () => ({ default: (await import('./TripletFigure')).TripletFigure }));

/** Training embeddings on some people, judged on others. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{
    id: 'triplet', kind: 'experiment', experiments: ['faces/triplet'], View: TripletFigure,
    params: { embedder: 'face-head', updates: 100, learningRate: 0.0003, peoplePerBatch: 20 },
    basic: ['embedder', 'faceLoss', 'mining', 'margin', 'peoplePerBatch', 'picturesEach', 'updates', 'learningRate'],
    charts: [
      { title: { zh: '训练损失', en: 'Training loss' }, metrics: ['loss'] },
      { title: { zh: '仍违反间隔的三元组', en: 'Triplets violating the margin' }, metrics: ['active'] },
      { title: { zh: '陌生人：验证准确率', en: 'New people: verification' }, metrics: ['probe_verification', 'val_verification'] },
      { title: { zh: '陌生人：AUC', en: 'New people: AUC' }, metrics: ['probe_auc', 'val_auc'] },
    ],
    code: { 'faces/triplet': { typescript: mining, python } },
  }],
};
