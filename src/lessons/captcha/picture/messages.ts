export const messages = {
  text: { zh: '要画的字', en: 'Text to draw' },
  again: { zh: '重画一张', en: 'Draw it again' },
  other: { zh: '换一串', en: 'Other characters' },
  file: { zh: '打开图片…', en: 'Open a picture…' },
  drop: { zh: '也可以把图片拖到这里，或直接粘贴。', en: 'A picture may also be dropped here or pasted.' },
  drawn: { zh: '画出来的验证码 {text}', en: 'The captcha {text} as drawn' },
  opened: { zh: '图片 {name}，{width} × {height}', en: 'The picture {name}, {width} × {height}' },
} as const;
