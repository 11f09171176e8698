export const messages = {
  title: { zh: 'nn4.small2 的各个阶段，输入 96 × 96 × 3', en: 'The stages of nn4.small2, from 96 × 96 × 3' },
  stage: { zh: '阶段', en: 'Stage' },
  output: { zh: '输出', en: 'Output' },
  parameters: { zh: '参数', en: 'Parameters' },
  total: { zh: '合计', en: 'Together' },
  average: { zh: '平均池化', en: 'Average pooling' },
  dense: { zh: '全连接', en: 'Dense' },
  l2: { zh: '除以长度', en: 'Divided by length' },
  inception: { zh: 'Inception {name}', en: 'Inception {name}' },
} as const;
