import type { Chapter } from '../../chapter';
import { ActivationsFigure } from './ActivationsFigure';
import { SoftmaxFigure } from './SoftmaxFigure';
import { SumsFigure } from './SumsFigure';
import en from './text.en.md';
import zh from './text.zh.md';

/** The functions between the layers, as curves and in the learner's network. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'activations', kind: 'figure', wide: true, View: ActivationsFigure },
    { id: 'softmax', kind: 'figure', View: SoftmaxFigure },
    { id: 'sums', kind: 'figure', wide: true, of: 'train', View: SumsFigure },
  ],
};
