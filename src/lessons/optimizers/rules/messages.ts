export const messages = {
  optimizer: { zh: '优化器', en: 'Optimizer' },
  ruleCode: { zh: '{optimizer} 实际运行的代码', en: 'The code of {optimizer} that runs' },
} as const;
