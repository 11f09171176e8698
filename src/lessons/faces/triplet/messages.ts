export const messages = {
  empty: { zh: '先训练一次，这里就会显示陌生人之间的距离。', en: 'Train once, and the distances of people never trained on appear here.' },
  title: { zh: '从未训练过的人', en: 'People never trained on' },
  when: { zh: '时刻', en: 'When' },
  before: { zh: '训练前', en: 'Before' },
  now: { zh: '第 {step} 步', en: 'Step {step}' },
  accuracy: { zh: '验证准确率', en: 'Verification' },
  auc: { zh: 'AUC', en: 'AUC' },
  eer: { zh: '等错误率', en: 'Equal error rate' },
  same: { zh: '同一个人：距离', en: 'One person: distances' },
  different: { zh: '两个人：距离', en: 'Two people: distances' },
} as const;
