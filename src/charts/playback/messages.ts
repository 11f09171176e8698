import type { Bilingual } from '../frame/language';

export const playbackMessages = {
  play: { zh: '播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
  next: { zh: '前进一步', en: 'One step on' },
  back: { zh: '后退一步', en: 'One step back' },
  position: { zh: '播放位置', en: 'Position' },
  speed: { zh: '速度', en: 'Speed' },
} as const satisfies Record<string, Bilingual>;
