export const messages = {
  chart: { zh: '学习率占设定值的比例', en: 'Share of the chosen learning rate' },
  steps: { zh: '训练步数', en: 'Steps of the run' },
  warmup: { zh: '预热步数', en: 'Warm-up steps' },
  every: { zh: '衰减间隔（步）', en: 'Decay every (steps)' },
  constant: { zh: '不变', en: 'Constant' },
  step: { zh: '阶梯下降', en: 'Steps' },
  exponential: { zh: '指数衰减', en: 'Exponential' },
  cosine: { zh: '余弦', en: 'Cosine' },
  'one-cycle': { zh: '单周期', en: 'One cycle' },
} as const;
