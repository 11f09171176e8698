import type { Bilingual } from '../frame/language';

export const scatter3dMessages = {
  summary: { zh: '三维散点图，{count} 个点。{planes}', en: 'Three-dimensional scatter plot of {count} points. {planes}' },
  plane: { zh: '{label}：{z} = {intercept} + {a} × {x} + {b} × {y}。', en: '{label}: {z} = {intercept} + {a} × {x} + {b} × {y}.' },
  turn: { zh: '{title}：拖动或用方向键旋转', en: '{title}: drag or use the arrow keys to turn' },
  turned: { zh: '方位 {azimuth}°，仰角 {elevation}°', en: 'azimuth {azimuth}°, elevation {elevation}°' },
  hint: { zh: '拖动或用方向键旋转', en: 'Drag or use the arrow keys to turn' },
} as const satisfies Record<string, Bilingual>;
