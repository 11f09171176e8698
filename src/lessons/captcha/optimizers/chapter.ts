import { defaultLearningRates, optimizerNames, type OptimizerId } from '../../../engine/declarations/optimizers';
import type { Params } from '../../../engine/declarations/schema';
import type { Chapter } from '../../chapter';
import type { ChartPlan } from '../../lesson';
import { recordedOptimizers } from '../recorded/optimizers';
import type { RecordedMetric } from '../recorded/run';
import { referencesOf } from '../recorded/references';
import en from './text.en.md';
import zh from './text.zh.md';

const racer = (optimizer: OptimizerId, more: Params = {}): Params => ({ optimizer, learningRate: defaultLearningRates[optimizer], ...more });

const plan = (title: ChartPlan['title'], metrics: readonly string[], recorded: RecordedMetric): ChartPlan => ({
  title, metrics,
  references: referencesOf(recordedOptimizers, recorded, ({ optimizer }) => ({ label: { zh: `课程 ${optimizerNames[optimizer]}`, en: `course ${optimizerNames[optimizer]}` }, color: `var(--${optimizer})` })),
});

/** Optimizers from the same weights on the same pictures, beside those that the course recorded. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    {
      id: 'captcha-optimizers', kind: 'race', experiments: ['captcha/best', 'captcha/course'],
      params: { trainSize: 1_000, batchSize: 32, epochs: 8, validationSize: 200, probeEvery: 10, probeSize: 50, source: 'fixed', schedule: 'constant', warmupSteps: 0, loss: 'binary-ce' },
      basic: ['loss', 'source', 'batchSize', 'epochs', 'trainSize'],
      charts: [
        plan({ zh: '训练损失', en: 'Training loss' }, ['loss'], 'loss'),
        plan({ zh: '验证损失', en: 'Validation loss' }, ['probe_loss', 'val_loss'], 'val_loss'),
        plan({ zh: '训练准确率（逐元素）', en: 'Training accuracy, element-wise' }, ['acc'], 'acc'),
        plan({ zh: '验证准确率（逐元素）', en: 'Validation accuracy, element-wise' }, ['probe_acc', 'val_acc'], 'val_acc'),
        { title: { zh: '训练准确率（单字符）', en: 'Training accuracy per character' }, metrics: ['char_acc'] },
        { title: { zh: '验证准确率（单字符）', en: 'Validation accuracy per character' }, metrics: ['probe_char_acc', 'val_char_acc'] },
      ],
      // The sums of squares begin at 0, as in the Keras of the recordings.
      racers: [racer('adam'), racer('adadelta'), racer('adagrad', { initialAccumulator: 0 }), racer('rmsprop')],
      judgedBy: ['probe_char_acc', 'val_char_acc'], target: 0.5,
    },
  ],
};
