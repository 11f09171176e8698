import { randomText } from '../data/captcha';
import { loadPainter } from '../data/captchaPainter';
import { alphabets } from '../declarations/captchaStyle';
import type { CaptchaPicturesAsk } from '../declarations/captchaStudies';
import { EngineError } from '../errors/failure';
import { stream, type RandomStream } from '../runtime/random';
import { classesOfText } from '../stats/captchaText';
import type { Study } from './study';

/** Milliseconds of drawing between two rests. */
const share = 12;
/** Pictures of one answer. */
const most = 1_000;

/**
 * Draws captchas. Picture i of a seed is always the same, whatever else is asked for.
 * @throws bad-parameter where the text does not fit the style, download-failed, bad-file
 */
export const captchaPictures: Study<'captcha-pictures'> = async function* (ask, platform) {
  const { style, from, count } = ask;
  if (!Number.isInteger(count) || count < 1 || count > most) throw new EngineError('bad-parameter', { name: 'count', value: count, expected: `an integer from 1 to ${most}` });
  if (ask.text !== null) classesOfText(ask.text, style.length, alphabets[style.alphabet]);
  const painter = await loadPainter(platform);
  const size = style.width * style.height * 3;
  const rgb = new Uint8Array(count * size);
  const texts = Array.from({ length: count }, (_, i) => ask.text ?? randomText(style, drawing(ask, from + i)));
  let ms = 0;
  for (let i = 0; i < count; ) {
    const start = platform.now();
    for (; i < count && platform.now() - start < share; i++) rgb.set(painter.paint(style, texts[i] ?? '', painting(ask, from + i)), i * size);
    ms += platform.now() - start;
    yield null;
  }
  return {
    pictures: { count, width: style.width, height: style.height, rgb, texts },
    ms,
    stages: ask.stages ? painter.stages(style, texts[0] ?? '', painting(ask, from)) : [],
  };
};

const drawing = ({ seed }: CaptchaPicturesAsk, picture: number): RandomStream => stream(seed, 'captcha-text', picture);
const painting = ({ seed }: CaptchaPicturesAsk, picture: number): RandomStream => stream(seed, 'captcha-picture', picture);
