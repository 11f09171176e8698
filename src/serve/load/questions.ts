/** Pictures as questions to the service: every format, as a form or as JSON. */
import sharp, { type Sharp } from 'sharp';
import { alphabets, type CaptchaStyle } from '../../engine/declarations/captchaStyle';
import { stream } from '../../engine/runtime/random';
import type { CaptchaPainter } from '../../engine/vision/captcha/painter';
import type { Question } from './client';

/** Ways to store a drawn picture. */
const formats: readonly ((picture: Sharp, style: CaptchaStyle) => Sharp)[] = [
  (picture) => picture.png(),
  (picture) => picture.png({ palette: true }),
  (picture) => picture.ensureAlpha(0.9).png(),
  (picture) => picture.jpeg({ quality: 90 }),
  (picture) => picture.webp(),
  (picture) => picture.gif(),
  (picture, { width, height }) => picture.resize(2 * width, 2 * height).png(),
];

/** A file of picture `index`; the format goes round unless it is given. */
export async function pictureFileOf(painter: CaptchaPainter, style: CaptchaStyle, index: number, format = index): Promise<Uint8Array> {
  const random = stream(7, 'load', index);
  const alphabet = alphabets[style.alphabet];
  const text = Array.from({ length: style.length }, () => alphabet.charAt(random.below(alphabet.length))).join('');
  const raw = { width: style.width, height: style.height, channels: 3 } as const;
  const store = formats[format % formats.length];
  const picture = sharp(painter.paint(style, text, random), { raw });
  return (store ? store(picture, style) : picture.png()).toBuffer();
}

export function formQuestion(file: Uint8Array, field = 'image'): Question {
  const boundary = 'studio-boundary-7MA4YWxk';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="captcha"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return { method: 'POST', path: '/predict', headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}

export const textQuestion = (type: string, text: string | Uint8Array): Question => ({ method: 'POST', path: '/predict', headers: { 'content-type': type }, body: Buffer.from(text) });

export const jsonQuestion = (value: unknown): Question => textQuestion('application/json', JSON.stringify(value));

/** Forms and JSON by turns. */
export const questionOf = (file: Uint8Array, index: number): Question => (index % 2 === 0 ? formQuestion(file) : jsonQuestion({ image: Buffer.from(file).toString('base64') }));
