export const messages = {
  networks: { zh: '让谁来读', en: 'Who reads' },
  reading: { zh: '正在读…', en: 'Reading…' },
  drawing: { zh: '正在画…', en: 'Drawing…' },
  none: { zh: '至少选一个网络。', en: 'Choose a network at least.' },
  noRuns: { zh: '在上面训练一个网络，它就会出现在这里，和自带的网络一起读。', en: 'Train a network above and it takes its place here, reading beside the shipped one.' },
  reads: { zh: '{name}：{text}，整串把握 {sure}', en: '{name}: {text}, sure of all of it: {sure}' },
  seen: { zh: '网络看到的 {width} × {height} 灰度图', en: 'What the network sees, {width} × {height} in grey' },
  resized: { zh: '尺寸 {from} 改成了 {to}。', en: 'Resized from {from} to {to}.' },
  'alpha-on-white': { zh: '透明的地方按白纸处理。', en: 'Transparent parts were laid on white.' },
} as const;
