import type { Bilingual } from '../frame/language';

export const parallelMessages = {
  summary: {
    zh: '平行坐标图，{count} 条线；各轴依次为 {axes}；{shown} 条在选定的范围内。',
    en: 'Parallel coordinates of {count} lines over {axes}; {shown} of them inside the chosen ranges.',
  },
  reader: { zh: '{title}：逐条查看', en: '{title}: line by line' },
  lowest: { zh: '{axis}：下限', en: '{axis}: lower end' },
  highest: { zh: '{axis}：上限', en: '{axis}: upper end' },
  clear: { zh: '清除范围', en: 'Clear the ranges' },
  worse: { zh: '较差', en: 'worse' },
  better: { zh: '较好', en: 'better' },
  hint: { zh: '在轴上拖动，只看这一段；拖动端点或按方向键微调。', en: 'Drag along an axis to see only that part; drag its ends, or use the arrow keys.' },
} as const satisfies Record<string, Bilingual>;
