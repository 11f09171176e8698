import type { Bilingual } from '../frame/language';

export const laneMessages = {
  axis: { zh: '毫秒', en: 'milliseconds' },
  lane: { zh: '{lane}：{share} 的时间在工作', en: '{lane}: at work {share} of the time' },
  summary: { zh: '{span} 毫秒的时间线。{lanes}。', en: 'Timeline of {span} ms. {lanes}.' },
  name: { zh: '行', en: 'Lane' },
  what: { zh: '内容', en: 'What' },
  kind: { zh: '种类', en: 'Kind' },
  begin: { zh: '开始 ms', en: 'Begin ms' },
  end: { zh: '结束 ms', en: 'End ms' },
} as const satisfies Record<string, Bilingual>;
