export const messages = {
  position: { zh: '第 {n} 位', en: 'Character {n}' },
  reads: { zh: '{name}读作 {text}', en: '{name} reads {text}' },
  misread: { zh: '{character}，应为 {truth}', en: '{character}, should be {truth}' },
} as const;
