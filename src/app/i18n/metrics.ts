/** Names of metrics, by the names that the declarations use. */
import type { Bilingual, Language } from './messages';

export const metricNames: Readonly<Record<string, Bilingual>> = {
  loss: { zh: '训练损失', en: 'Training loss' },
  acc: { zh: '训练准确率', en: 'Training accuracy' },
  val_loss: { zh: '验证损失', en: 'Validation loss' },
  val_acc: { zh: '验证准确率', en: 'Validation accuracy' },
  probe_loss: { zh: '抽查损失', en: 'Spot-check loss' },
  probe_acc: { zh: '抽查准确率', en: 'Spot-check accuracy' },
  char_acc: { zh: '训练：字符准确率', en: 'Training, characters' },
  captcha_acc: { zh: '训练：整张准确率', en: 'Training, whole captchas' },
  val_char_acc: { zh: '验证：字符准确率', en: 'Validation, characters' },
  val_captcha_acc: { zh: '验证：整张准确率', en: 'Validation, whole captchas' },
  val_argmax_acc: { zh: '验证：全局 argmax 准确率', en: 'Validation, argmax of all outputs' },
  probe_char_acc: { zh: '抽查：字符准确率', en: 'Spot check, characters' },
  probe_captcha_acc: { zh: '抽查：整张准确率', en: 'Spot check, whole captchas' },
  active: { zh: '仍违反间隔的三元组', en: 'Triplets violating the margin' },
  val_verification: { zh: '陌生人：验证准确率', en: 'New people, verification' },
  val_auc: { zh: '陌生人：AUC', en: 'New people, AUC' },
  val_eer: { zh: '陌生人：等错误率', en: 'New people, equal error rate' },
  probe_verification: { zh: '抽查：验证准确率', en: 'Spot check, verification' },
  probe_auc: { zh: '抽查：AUC', en: 'Spot check, AUC' },
  probe_eer: { zh: '抽查：等错误率', en: 'Spot check, equal error rate' },
  mistakes: { zh: '答错的点', en: 'Mistakes' },
  bias: { zh: '偏置 w₀', en: 'Bias w₀' },
  weight_x1: { zh: '权重 w₁', en: 'Weight w₁' },
  weight_x2: { zh: '权重 w₂', en: 'Weight w₂' },
  staleness: { zh: '梯度陈旧度', en: 'Staleness' },
  dropped: { zh: '丢弃的梯度', en: 'Dropped gradients' },
  lr: { zh: '学习率', en: 'Learning rate' },
  w0: { zh: '截距 w₀', en: 'Intercept w₀' },
  w1: { zh: '面积权重 w₁', en: 'Area weight w₁' },
  w2: { zh: '卧室权重 w₂', en: 'Bedrooms weight w₂' },
};

export const metricLabel = (name: string, language: Language): string => metricNames[name]?.[language] ?? name;
