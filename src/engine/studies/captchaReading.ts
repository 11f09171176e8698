/** Networks read pictures that anybody brings, side by side. */
import type { CaptchaReading } from '../declarations/captchaStudies';
import type { CaptchaReader } from '../models/captchaReader';
import { decodeVector } from '../stats/captchaText';
import { prepareCaptcha, type PreparedCaptcha } from '../vision/captcha/foreign';
import { openReader } from './captchaModel';
import type { Study } from './study';

/** Pictures read at a time. */
const batch = 32;

export const captchaReading: Study<'captcha-reading'> = async function* ({ models, pictures }, platform) {
  const readings: CaptchaReading[][] = [];
  for (const model of models) {
    const reader = await openReader(model, platform);
    try {
      const read: CaptchaReading[] = [];
      for (let from = 0; from < pictures.length; from += batch) {
        const prepared = pictures.slice(from, from + batch).map((picture) => prepareCaptcha(picture, reader.style));
        read.push(...await readAll(reader, prepared));
        yield null;
      }
      readings.push(read);
    } finally {
      reader.dispose();
    }
  }
  return { readings };
};

async function readAll(reader: CaptchaReader, prepared: readonly PreparedCaptcha[]): Promise<CaptchaReading[]> {
  const { style: { width, height, length }, alphabet } = reader;
  const seen = new Float32Array(prepared.length * width * height);
  prepared.forEach(({ grey }, i) => { seen.set(grey, i * width * height); });
  const outputs = await reader.read(seen, prepared.length);
  const size = length * alphabet.length;
  return prepared.map(({ grey, notes }, i) => {
    const probabilities = outputs.slice(i * size, (i + 1) * size);
    return { text: decodeVector(probabilities, length, alphabet), alphabet, probabilities, notes, seen: { width, height, grey } };
  });
}
