import type { Bilingual } from '../frame/language';

export const imageSeriesMessages = {
  step: { zh: '步', en: 'Step' },
  at: { zh: '第 {step} 步', en: 'step {step}' },
  size: { zh: '{width} × {height} 像素', en: '{width} × {height} px' },
  alt: { zh: '{title}，第 {step} 步', en: '{title} at step {step}' },
  unknown: { zh: '这张图片的格式无法在此显示（可以显示 PNG、JPEG、GIF、WebP、BMP）。', en: 'This picture’s format is not shown here (PNG, JPEG, GIF, WebP and BMP are).' },
  damaged: { zh: '这张图片已损坏，无法显示。', en: 'This picture is damaged and cannot be shown.' },
} as const satisfies Record<string, Bilingual>;
