import type { Bilingual } from '../frame/language';

export const histogramMessages = {
  range: { zh: '区间', en: 'Range' },
  count: { zh: '个数', en: 'Count' },
  summary: { zh: '直方图，{count} 个值，从 {low} 到 {high}，最多的区间是 {bin}，有 {most} 个。', en: 'Histogram of {count} values from {low} to {high}; the fullest bin is {bin} with {most}.' },
  rejected: { zh: '{count} 个值不是有限数，未计入。', en: '{count} values are not finite and are left out.' },
} as const satisfies Record<string, Bilingual>;
