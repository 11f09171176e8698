/** Names of metrics, by the names that the declarations use. */
import type { Bilingual, Language } from './messages';

export const metricNames: Readonly<Record<string, Bilingual>> = {
  loss: { zh: '训练损失', en: 'Training loss' },
  acc: { zh: '训练准确率', en: 'Training accuracy' },
  val_loss: { zh: '验证损失', en: 'Validation loss' },
  val_acc: { zh: '验证准确率', en: 'Validation accuracy' },
  probe_loss: { zh: '抽查损失', en: 'Spot-check loss' },
  probe_acc: { zh: '抽查准确率', en: 'Spot-check accuracy' },
  w0: { zh: '截距 w₀', en: 'Intercept w₀' },
  w1: { zh: '面积权重 w₁', en: 'Area weight w₁' },
  w2: { zh: '卧室权重 w₂', en: 'Bedrooms weight w₂' },
};

export const metricLabel = (name: string, language: Language): string => metricNames[name]?.[language] ?? name;
