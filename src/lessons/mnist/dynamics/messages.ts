export const messages = {
  noRun: { zh: '还没有运行。点击上方的“运行”，几秒后这里就有内容。', en: 'No run yet. Press Run above, and this fills up within seconds.' },
  waiting: { zh: '正在看第一眼…', en: 'Taking the first look…' },
  what: { zh: '看什么', en: 'What to look at' },
  weights: { zh: '权重', en: 'Weights' },
  gradients: { zh: '梯度', en: 'Gradients' },
  activations: { zh: '激活值', en: 'Activations' },
  notFinite: { zh: '{name} 里有 NaN 或无穷大，画不出分布。', en: '{name} holds NaN or infinity: there is no distribution to draw.' },
  histogram: { zh: '{name} 的{what}', en: '{what} of {name}' },
  ratios: { zh: '|更新| / |权重|', en: '|update| / |weights|' },
  dead: { zh: '死掉的 ReLU 单元（{examples} 张图片）', en: 'Dead ReLU units ({examples} pictures)' },
  norms: { zh: '梯度的长度', en: 'Length of the gradients' },
  looks: { zh: '看了 {count} 次，最近一次在第 {step} 步', en: '{count} looks, the last at step {step}' },
} as const;
