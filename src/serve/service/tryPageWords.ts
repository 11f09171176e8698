import type { Language } from '../../engine/errors/words';

/** Texts of the try-it page. `{...}` is filled in by the page. */
export const tryPageWords = {
  title: { en: 'Captcha reader', zh: '验证码识别' },
  about: {
    en: 'A network trained in Tensor Studio reads {length} characters ({alphabet}) from a picture of {width} × {height}; other sizes are resized.',
    zh: '由 Tensor Studio 训练的网络，从 {width} × {height} 的图片中读出 {length} 个字符（{alphabet}）；其他尺寸的图片会先缩放。',
  },
  pick: { en: 'Choose a picture', zh: '选择图片' },
  drop: { en: 'or drop one here, or paste it. PNG, JPEG, WebP or GIF, up to {megabytes} MiB.', zh: '也可以拖到这里，或直接粘贴。支持 PNG、JPEG、WebP、GIF，不超过 {megabytes} MiB。' },
  reading: { en: 'Reading…', zh: '正在识别…' },
  unreachable: { en: 'The service does not answer. Is it still running?', zh: '服务没有响应，它还在运行吗？' },
  answered: { en: 'Answered in {milliseconds} ms', zh: '用时 {milliseconds} 毫秒' },
  picture: { en: 'The picture sent', zh: '发送的图片' },
  character: { en: 'Read', zh: '字符' },
  confidence: { en: 'Confidence', zh: '置信度' },
  shell: { en: 'The same from a shell', zh: '在命令行里这样做' },
  links: { en: 'Also here:', zh: '此处还有：' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
