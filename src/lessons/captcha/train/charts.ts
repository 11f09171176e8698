import type { ChartPlan } from '../../lesson';
import { recordedFirst } from '../recorded/first';
import type { RecordedMetric } from '../recorded/run';
import { referencesOf } from '../recorded/references';

const recorded = (metric: RecordedMetric, zh: string, en: string): NonNullable<ChartPlan['references']> =>
  referencesOf([recordedFirst], metric, () => ({ label: { zh: `课程记录 · ${zh}`, en: `course · ${en}` }, color: 'var(--ink-3)' }));

/** What a captcha network is measured by, each with its training and its validation. */
export const charts: readonly ChartPlan[] = [
  { title: { zh: '损失', en: 'Loss' }, metrics: ['loss', 'probe_loss', 'val_loss'], references: [...recorded('loss', '训练', 'training'), ...recorded('val_loss', '验证', 'validation')] },
  { title: { zh: '逐元素准确率（0.9 = 什么都没学到）', en: 'Element-wise accuracy (0.9 = nothing learned)' }, metrics: ['acc', 'probe_acc', 'val_acc'], references: [...recorded('acc', '训练', 'training'), ...recorded('val_acc', '验证', 'validation')] },
  { title: { zh: '单字符准确率', en: 'Accuracy per character' }, metrics: ['char_acc', 'probe_char_acc', 'val_char_acc'] },
  { title: { zh: '整张验证码准确率', en: 'Accuracy of whole captchas' }, metrics: ['captcha_acc', 'probe_captcha_acc', 'val_captcha_acc'] },
];
