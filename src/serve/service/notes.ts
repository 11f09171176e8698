/** What was done to a picture before it was read, in words. */
import type { CaptchaNote } from '../../engine/declarations/captchaStudies';
import type { Language } from '../../engine/errors/words';

export function wordNote(note: CaptchaNote, language: Language): string {
  if (note.kind === 'alpha-on-white') return language === 'zh' ? '透明部分按白底处理' : 'transparency laid on white';
  const [from, to] = [note.from.join(' x '), note.to.join(' x ')];
  return language === 'zh' ? `已从 ${from} 缩放到 ${to}` : `resized from ${from} to ${to}`;
}
