import type { Bilingual } from '../frame/language';

export const comparisonMessages = {
  summary: { zh: '条形图，{panels} 组。{values}', en: 'Bar chart in {panels} panels. {values}' },
  panel: { zh: '{title}：{values}。', en: '{title}: {values}.' },
  none: { zh: '无数值', en: 'no value' },
} as const satisfies Record<string, Bilingual>;
