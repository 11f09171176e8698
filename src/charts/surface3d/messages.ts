import type { Bilingual } from '../frame/language';

export const surface3dMessages = {
  summary: { zh: '{x} 与 {y} 上的三维曲面，{z} 从 {low} 到 {high}。{paths}', en: 'Surface over {x} and {y}; {z} from {low} to {high}. {paths}' },
  path: { zh: '{label}：{count} 步后到 ({x}, {y})，{z} {value}。', en: '{label}: at ({x}, {y}) after {count} steps, {z} {value}. ' },
} as const satisfies Record<string, Bilingual>;
