import type { ReactElement } from 'react';
import { RateFinder, type FinderPlan } from '../../figure/finder/RateFinder';
import type { FigureProps } from '../../lesson';
import { durationText, type CaptchaExperiment } from '../duration';

const plan: FinderPlan<CaptchaExperiment> = {
  networks: [
    { experiment: 'captcha/best', label: { zh: '改进的网络', en: 'The better one' } },
    { experiment: 'captcha/course', label: { zh: '课程网络', en: 'The course’s' } },
  ],
  optimizers: ['adam', 'rmsprop', 'adagrad', 'lion'],
  // Steps close enough that the plateau is left before all useful rates have passed.
  test: {
    schedule: 'range', startRate: 1e-4, learningRate: 0.1, warmupSteps: 0, loss: 'binary-ce',
    source: 'fixed', trainSize: 12_800, batchSize: 32, epochs: 1, validationSize: 20, probeEvery: 0,
  },
};

/** The range test on this lesson's networks. */
export function FinderFigure(props: FigureProps): ReactElement {
  return <RateFinder plan={plan} note={(experiment) => durationText(experiment, [plan.test], props.runs, props.language)} {...props} />;
}
