import type { Bilingual } from '../frame/language';

export const confusionMessages = {
  truth: { zh: '实际', en: 'Truth' },
  predicted: { zh: '预测', en: 'Predicted' },
  recall: { zh: '召回率', en: 'Recall' },
  precision: { zh: '精确率', en: 'Precision' },
  count: { zh: '张数', en: 'Count' },
  cell: { zh: '实际为 {truth}、预测为 {predicted}：{count} 张，占该类 {share}', en: 'Truth {truth}, predicted {predicted}: {count}, {share} of the class' },
  summary: { zh: '混淆矩阵，{count} 个样本，准确率 {accuracy}。最常见的混淆：实际 {truth} 被认成 {predicted}，{most} 次。', en: 'Confusion matrix of {count} examples, accuracy {accuracy}. Most frequent confusion: {truth} taken for {predicted}, {most} times.' },
  clean: { zh: '混淆矩阵，{count} 个样本，准确率 {accuracy}，没有错误。', en: 'Confusion matrix of {count} examples, accuracy {accuracy}, without mistakes.' },
  empty: { zh: '第一次评估之后，混淆矩阵会出现在这里。', en: 'The confusion matrix appears after the first evaluation.' },
} as const satisfies Record<string, Bilingual>;
