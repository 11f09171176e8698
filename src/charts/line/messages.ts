import type { Bilingual } from '../frame/language';

export const lineMessages = {
  step: { zh: '步', en: 'Step' },
  epoch: { zh: '轮', en: 'Epoch' },
  seconds: { zh: '秒', en: 'Seconds' },
  wall: { zh: '时刻', en: 'Time' },
  curve: { zh: '曲线', en: 'Curve' },
  smoothed: { zh: '平滑值', en: 'Smoothed' },
  value: { zh: '值', en: 'Value' },
  elapsed: { zh: '用时', en: 'Relative' },
  horizontal: { zh: '横轴', en: 'Horizontal axis' },
  logarithmic: { zh: '纵轴取对数', en: 'Logarithmic scale' },
  smoothing: { zh: '平滑', en: 'Smoothing' },
  target: { zh: '目标 {value}', en: 'target {value}' },
  read: { zh: '{title}：用方向键逐点读数', en: '{title}: read values with the arrow keys' },
  at: { zh: '{axis} {x}：{values}', en: '{axis} {x}: {values}' },
  summary: { zh: '折线图，{count} 条曲线，{axis} {from} 到 {to}。{last}', en: 'Line chart, {count} curves, {axis} {from} to {to}. {last}' },
  lastValue: { zh: '{label} 最新值 {value}', en: '{label} is last {value}' },
  empty: { zh: '折线图，还没有数值。', en: 'Line chart without values yet.' },
  noValues: { zh: '训练开始后，曲线会出现在这里。', en: 'Curves appear here once training starts.' },
  more: { zh: '另有 {count} 条', en: '{count} more' },
} as const satisfies Record<string, Bilingual>;
