/** Lesson 7's networks: the course's, and a better one. Both read every character of a picture at once. */
import { classesOf, styleOf, styleParams } from './captchaStyle';
import { earlyStoppingParams } from './earlyStopping';
import { optimizerParams } from './optimizers';
import { rateMetric } from './schedules/params';
import { numberParam, textParam, type ExperimentDeclaration, type ExperimentId, type Params, type ParamValue } from './schema';

export const captchaLosses = ['binary-ce', 'categorical-ce', 'mse', 'poisson'] as const;
export type CaptchaLoss = (typeof captchaLosses)[number];
export const captchaLossOf = (params: Params): CaptchaLoss => textParam(params, 'loss') as CaptchaLoss;

/** `fixed`: `trainSize` pictures with different texts, seen again every epoch. `endless`: every batch is drawn anew; an epoch is `trainSize` pictures. */
export const captchaSources = ['fixed', 'endless'] as const;

/**
 * @param macs multiplications with additions of one forward pass of one picture
 * @param defaults in place of those of the course
 */
function declare(id: ExperimentId, macs: (params: Params) => number, defaults: Readonly<Record<string, ParamValue>> = {}): ExperimentDeclaration {
  const params: ExperimentDeclaration['params'] = [
    ...optimizerParams('adam'),
    { kind: 'choice', name: 'loss', default: 'binary-ce', options: captchaLosses },
    { kind: 'number', name: 'batchSize', default: 100, min: 1, max: 512, integer: true, scale: 'log', choices: [32, 64, 100, 128, 256], unit: 'picture' },
    { kind: 'number', name: 'epochs', default: 10, min: 1, max: 1_000, integer: true, scale: 'log', unit: 'epoch' },
    { kind: 'choice', name: 'source', default: 'fixed', options: captchaSources },
    { kind: 'number', name: 'trainSize', default: 3_956, min: 10, max: 20_000, integer: true, scale: 'log', choices: [500, 1_000, 2_000, 3_956, 10_000], unit: 'picture' },
    { kind: 'number', name: 'validationSize', default: 954, min: 10, max: 5_000, integer: true, scale: 'log', choices: [200, 500, 954, 2_000], unit: 'picture', advanced: true },
    { kind: 'number', name: 'probeEvery', default: 10, min: 0, max: 10_000, integer: true, unit: 'step', advanced: true },
    { kind: 'number', name: 'probeSize', default: 100, min: 10, max: 1_000, integer: true, unit: 'picture', advanced: true },
    ...earlyStoppingParams,
    ...styleParams,
  ];
  return {
    id,
    // Overridden by name; `ParamSchema` is a union, in which only the default changes.
    params: params.map((p) => (p.name in defaults ? ({ ...p, default: defaults[p.name] } as typeof p) : p)),
    metrics: [
      { name: 'loss', role: 'loss', split: 'train', every: 'step' },
      { name: 'acc', role: 'accuracy', split: 'train', every: 'step' },
      { name: 'char_acc', role: 'accuracy', split: 'train', every: 'step' },
      { name: 'captcha_acc', role: 'accuracy', split: 'train', every: 'step' },
      ...(['probe', 'val'] as const).flatMap((prefix) => {
        const when = { split: 'validation', every: prefix === 'val' ? 'epoch' : 'probe' } as const;
        return [
          { name: `${prefix}_loss`, role: 'loss', ...when } as const,
          ...['acc', 'char_acc', 'captcha_acc'].map((name) => ({ name: `${prefix}_${name}`, role: 'accuracy', ...when }) as const),
        ];
      }),
      // What Keras called accuracy with every loss but binary cross-entropy: the largest of all outputs belongs to the first character whose target is among the largest.
      { name: 'val_argmax_acc', role: 'accuracy', split: 'validation', every: 'epoch' },
      rateMetric,
    ],
    cost: (p) => {
      const [epochs, trainSize] = [numberParam(p, 'epochs'), numberParam(p, 'trainSize')];
      const examples = epochs * trainSize;
      const forward = 2 * macs(p);
      return {
        examples,
        steps: epochs * Math.ceil(trainSize / numberParam(p, 'batchSize')),
        operationsPerExample: 3 * forward,
        floatingPointOperations: forward * (3 * examples + epochs * numberParam(p, 'validationSize')),
      };
    },
  };
}

/** Two convolutions, pooling, a third, pooling, and a dense layer for every position: 1,292,744 parameters with the course's pictures. */
export const captchaCourse = declare('captcha/course', (params) => {
  const { width, height, length } = styleOf(params);
  const outputs = length * classesOf(styleOf(params));
  const [h, w] = [Math.ceil((height - 4) / 2), Math.ceil((width - 4) / 2)];
  const [rows, columns] = [Math.ceil((h - 2) / 2), Math.ceil((w - 2) / 2)];
  return (height - 2) * (width - 2) * 9 * 32 + (height - 4) * (width - 4) * 9 * 32 * 32 + (h - 2) * (w - 2) * 9 * 32 * 64 + rows * columns * 64 * outputs;
}, {
  // About an epoch. Without it the first steps of Adam end in dead ReLUs with some seeds, and the network says 0.1 for ever.
  warmupSteps: 40,
});

/** Filters of the better network's convolutions, each on pictures of half the height and width of the one before. */
export const captchaBestFilters = [8, 16, 32, 64, 96] as const;

/** A smaller network that standardises and pools more, on pictures that never come twice: 195,016 parameters. */
export const captchaBest = declare('captcha/best', (params) => {
  const style = styleOf(params);
  let [height, width, channels, macs] = [style.height, style.width, 1, 0];
  captchaBestFilters.forEach((filters, i) => {
    if (i > 0) [height, width] = [Math.floor(height / 2), Math.floor(width / 2)];
    macs += height * width * 9 * channels * filters;
    channels = filters;
  });
  return macs + height * width * channels * style.length * classesOf(style);
}, {
  learningRate: 0.002, schedule: 'cosine', warmupSteps: 120, loss: 'categorical-ce', batchSize: 64,
  source: 'endless', trainSize: 10_000, epochs: 15, validationSize: 2_000, probeEvery: 20,
});
