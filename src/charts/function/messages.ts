import type { Bilingual } from '../frame/language';

export const functionMessages = {
  move: { zh: '移动读数点：{title}', en: 'Move the point: {title}' },
  summary: { zh: '{y} 随 {x} 变化的曲线：{curves}。', en: '{y} against {x}: {curves}.' },
} as const satisfies Record<string, Bilingual>;
