export const messages = {
  layer: { zh: '看哪一层', en: 'Layer' },
  waiting: { zh: '正在算…', en: 'Working…' },
  drawing: { zh: '正在画…', en: 'Drawing…' },
  seen: { zh: '网络看到的灰度图，{width} × {height}', en: 'What the network sees, {width} × {height} in grey' },
  responses: { zh: '{layer} 对这张图片的响应', en: 'What {layer} makes of the picture' },
  filters: { zh: '{layer} 的卷积核', en: 'Kernels of {layer}' },
  answer: { zh: '最后一层：每一位的概率', en: 'The last layer: probabilities by position' },
} as const;
