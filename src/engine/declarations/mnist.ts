/** Lesson 6's two classifiers of handwritten digits: the softmax network and the convolutional network. */
import { earlyStoppingParams } from './earlyStopping';
import { optimizerParams } from './optimizers';
import { rateMetric } from './schedules/params';
import { numberParam, type ExperimentDeclaration } from './schema';

/**
 * @param macs multiplications with additions of one forward pass of one picture
 */
function declare(id: string, macs: number): ExperimentDeclaration {
  return {
    id,
    params: [
      ...optimizerParams('adam'),
      { kind: 'number', name: 'batchSize', default: 128, min: 1, max: 1024, integer: true, scale: 'log', choices: [16, 32, 64, 128, 256, 512], unit: 'picture' },
      { kind: 'number', name: 'epochs', default: 5, min: 1, max: 200, integer: true, scale: 'log', unit: 'epoch' },
      { kind: 'number', name: 'trainSize', default: 60_000, min: 10, max: 60_000, integer: true, scale: 'log', choices: [1_000, 5_000, 10_000, 30_000, 60_000], unit: 'picture' },
      { kind: 'number', name: 'validationSize', default: 10_000, min: 10, max: 10_000, integer: true, scale: 'log', choices: [500, 1_000, 5_000, 10_000], unit: 'picture', advanced: true },
      // Between two full validations the curve is kept alive by a small one, every so many steps; 0 turns it off.
      { kind: 'number', name: 'probeEvery', default: 50, min: 0, max: 10_000, integer: true, unit: 'step', advanced: true },
      { kind: 'number', name: 'probeSize', default: 256, min: 16, max: 2_048, integer: true, unit: 'picture', advanced: true },
      ...earlyStoppingParams,
    ],
    metrics: [
      { name: 'loss', role: 'loss', split: 'train', every: 'step' },
      { name: 'acc', role: 'accuracy', split: 'train', every: 'step' },
      { name: 'probe_loss', role: 'loss', split: 'validation', every: 'probe' },
      { name: 'probe_acc', role: 'accuracy', split: 'validation', every: 'probe' },
      { name: 'val_loss', role: 'loss', split: 'validation', every: 'epoch' },
      { name: 'val_acc', role: 'accuracy', split: 'validation', every: 'epoch' },
      rateMetric,
    ],
    cost: (p) => {
      const epochs = numberParam(p, 'epochs');
      const examples = epochs * numberParam(p, 'trainSize');
      const steps = epochs * Math.ceil(numberParam(p, 'trainSize') / numberParam(p, 'batchSize'));
      // Forward + both gradients cost three forward passes, validation one.
      const forward = 2 * macs;
      return { examples, steps, operationsPerExample: 3 * forward, floatingPointOperations: forward * (3 * examples + epochs * numberParam(p, 'validationSize')) };
    },
  };
}

export const mnistSoftmax = declare('mnist/softmax', 784 * 512 + 512 * 512 + 512 * 10);
export const mnistCnn = declare('mnist/cnn', 26 * 26 * 9 * 32 + 24 * 24 * 9 * 32 * 64 + 9216 * 128 + 128 * 10);
