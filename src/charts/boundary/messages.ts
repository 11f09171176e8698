import type { Bilingual } from '../frame/language';

export const boundaryMessages = {
  class: { zh: '类别 {label}', en: 'Class {label}' },
  trained: { zh: '训练点', en: 'Trained on' },
  tested: { zh: '验证点', en: 'Held out' },
  split: { zh: '用途', en: 'Use' },
  label: { zh: '类别', en: 'Class' },
  answer: { zh: '回答', en: 'Answer' },
  unit: { zh: '{name}：看它单独的回答', en: '{name}: see its own answer' },
} as const satisfies Record<string, Bilingual>;
