import type { Bilingual } from '../frame/language';

export const inspectorMessages = {
  summary: { zh: '模型概要', en: 'Model summary' },
  layer: { zh: '层', en: 'Layer' },
  weight: { zh: '权重', en: 'Weight' },
  layerTitle: { zh: '{name} 层的权重', en: 'Weights of layer {name}' },
  distribution: { zh: '{name} 的数值分布', en: 'Distribution of {name}' },
  noWeights: { zh: '这一层没有权重。', en: 'This layer has no weights.' },
  sampled: { zh: '直方图用 {shown} 个均匀抽取的值画成，共 {total} 个。', en: 'The histogram shows an even sample of {shown} of {total} values.' },
  failed: { zh: '检查器无法载入，请检查网络后重试。', en: 'The inspector could not be loaded. Check the connection and try again.' },
} as const satisfies Record<string, Bilingual>;
