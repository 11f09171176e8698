import type { Bilingual } from '../frame/language';

export const histogramSeriesMessages = {
  step: { zh: '步', en: 'Step' },
  wall: { zh: '时刻', en: 'Time' },
  seconds: { zh: '用时', en: 'Relative' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  count: { zh: '个数', en: 'Count' },
  summary: {
    zh: '{count} 个直方图，{axis} {first} 到 {last}；值从 {low} 到 {high}。',
    en: '{count} histograms, {axis} {first} to {last}; values from {low} to {high}.',
  },
  empty: { zh: '没有可以绘制的直方图。', en: 'There is no histogram to draw.' },
  read: { zh: '{title}：用左右方向键换区间，上下方向键换时刻', en: '{title}: left and right for bins, up and down for times' },
  at: { zh: '{axis} {place}，{from} 到 {to}：{count}', en: '{axis} {place}, {from} to {to}: {count}' },
} as const satisfies Record<string, Bilingual>;
