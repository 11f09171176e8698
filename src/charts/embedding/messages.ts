import type { Bilingual } from '../frame/language';

export const embeddingMessages = {
  read: { zh: '{title}：用方向键从一个点走到邻近的点', en: '{title}: go from point to point with the arrow keys' },
  none: { zh: '未选中任何点', en: 'no point chosen' },
  right: { zh: '{label}，认对了（{confidence}）', en: 'a {label}, read rightly ({confidence})' },
  wrong: { zh: '{label}，认作 {predicted}（{confidence}）', en: 'a {label}, read as {predicted} ({confidence})' },
  classes: { zh: '显示哪些数字', en: 'Digits shown' },
  ringed: { zh: '圈出的点被网络认错了', en: 'Ringed: misread by the network' },
  label: { zh: '标签', en: 'Label' },
  answer: { zh: '回答', en: 'Answer' },
  confidence: { zh: '置信度', en: 'Confidence' },
} as const satisfies Record<string, Bilingual>;
