import type { ReactElement } from 'react';
import { RateFinder, type FinderPlan } from '../../figure/finder/RateFinder';
import type { FigureProps } from '../../lesson';
import { durationText } from '../duration';

const plan: FinderPlan = {
  networks: [
    { experiment: 'captcha/best', label: { zh: '改进的网络', en: 'The better one' } },
    { experiment: 'captcha/course', label: { zh: '课程网络', en: 'The course’s' } },
  ],
  optimizers: ['adam', 'rmsprop', 'adagrad', 'sgd'],
  test: { schedule: 'range', startRate: 1e-6, learningRate: 1, source: 'fixed', trainSize: 4_000, batchSize: 20, epochs: 1, validationSize: 20, probeEvery: 0, warmupSteps: 0 },
};

/** The range test on this lesson's networks. */
export function FinderFigure(props: FigureProps): ReactElement {
  return <RateFinder plan={plan} note={(experiment) => durationText([{ experiment, params: plan.test }], props.runs.filter((run) => run.spec.experiment === experiment), props.language)} {...props} />;
}
