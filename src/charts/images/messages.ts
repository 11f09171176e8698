import type { Bilingual } from '../frame/language';

export const imageMessages = {
  pick: { zh: '{title}：方向键选择小图', en: '{title}: arrow keys choose a tile' },
  tile: { zh: '{name}：{low} 到 {high}', en: '{name}: {low} to {high}' },
  showAll: { zh: '全部显示（{count}）', en: 'Show all {count}' },
  showFewer: { zh: '收起', en: 'Show fewer' },
  scale: { zh: '色标 {low} 到 {high}', en: 'Colours from {low} to {high}' },
} as const satisfies Record<string, Bilingual>;
