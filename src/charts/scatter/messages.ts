import type { Bilingual } from '../frame/language';

export const scatterMessages = {
  summary: {
    zh: '散点图，{count} 个点；{x} 从 {x0} 到 {x1}，{y} 从 {y0} 到 {y1}。{lines}',
    en: 'Scatter plot of {count} points; {x} from {x0} to {x1}, {y} from {y0} to {y1}. {lines}',
  },
  line: { zh: '{label}：{y} = {intercept} + {slope} × {x}。', en: '{label}: {y} = {intercept} + {slope} × {x}.' },
} as const satisfies Record<string, Bilingual>;
