import type { ReactElement } from 'react';
import { RateFinder, type FinderPlan } from '../../figure/finder/RateFinder';
import type { FigureProps } from '../../lesson';

const plan: FinderPlan<'mnist/softmax' | 'mnist/cnn'> = {
  networks: [
    { experiment: 'mnist/softmax', label: { zh: 'Softmax 网络', en: 'Softmax network' } },
    { experiment: 'mnist/cnn', label: { zh: '卷积神经网络', en: 'Convolutional network' } },
  ],
  optimizers: ['sgd', 'momentum', 'adam', 'lion'],
  // 200 small batches: a few seconds, and steps close enough to see where the loss turns.
  test: { schedule: 'range', startRate: 1e-5, learningRate: 10, trainSize: 6_400, batchSize: 32, epochs: 1, validationSize: 500, probeEvery: 0 },
};

/** The range test on lesson 6's networks. */
export function FinderFigure(props: FigureProps): ReactElement {
  return <RateFinder plan={plan} {...props} />;
}
