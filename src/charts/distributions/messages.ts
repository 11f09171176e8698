import type { Bilingual } from '../frame/language';

export const distributionMessages = {
  step: { zh: '步', en: 'Step' },
  wall: { zh: '时刻', en: 'Time' },
  seconds: { zh: '用时', en: 'Relative' },
  max: { zh: '最大', en: 'max' },
  min: { zh: '最小', en: 'min' },
  median: { zh: '中位数', en: 'median' },
  summary: {
    zh: '{count} 个时刻的分布，{axis} {first} 到 {last}；最新的中位数是 {median}，从 {low} 到 {high}。',
    en: 'Distribution at {count} times, {axis} {first} to {last}; the latest median is {median}, from {low} to {high}.',
  },
  empty: { zh: '没有可以绘制的分布。', en: 'There is no distribution to draw.' },
  read: { zh: '{title}：用方向键逐点读数', en: '{title}: read values with the arrow keys' },
  at: { zh: '{axis} {place}：中位数 {median}，从 {low} 到 {high}', en: '{axis} {place}: median {median}, from {low} to {high}' },
} as const satisfies Record<string, Bilingual>;
