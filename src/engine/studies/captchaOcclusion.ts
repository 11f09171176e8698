/** What a reading depends on: how sure the network still is of each character with a patch over some place of the picture. */
import type { CaptchaOcclusion, CaptchaOcclusionAsk } from '../declarations/captchaStudies';
import { EngineError } from '../errors/failure';
import type { CaptchaReader } from '../models/captchaReader';
import { decodeVector, largestOfRows } from '../stats/captchaText';
import { prepareCaptcha } from '../vision/captcha/foreign';
import { openReader } from './captchaModel';
import type { Study } from './study';

/** Covered pictures read at a time. */
const batch = 32;

/** M. Zeiler, R. Fergus, "Visualizing and understanding convolutional networks", ECCV 2014. The patch has the picture's mean grey. */
export const captchaOcclusion: Study<'captcha-occlusion'> = async function* (ask, platform) {
  const reader = await openReader(ask.model, platform);
  try {
    const { style: { width, height, length }, alphabet } = reader;
    check(ask, reader);
    const { patch, stride } = ask;
    const [rows, columns] = [height, width].map((side) => Math.floor((side - patch) / stride) + 1) as [number, number];
    const { grey } = prepareCaptcha(ask.picture, reader.style);
    const outputs = await reader.read(grey, 1);
    const classOf = largestOfRows(outputs, alphabet.length);
    const ofReading = (all: Float32Array, picture: number, position: number): number => all[(picture * length + position) * alphabet.length + (classOf[position] ?? 0)] ?? Number.NaN;
    const probability = new Float32Array(length * rows * columns);
    const answer = (done: number): CaptchaOcclusion => ({
      text: decodeVector(outputs, length, alphabet), seen: { width, height, grey }, rows, columns, done, probability: probability.slice(),
      whole: Float32Array.from(classOf, (_, position) => ofReading(outputs, 0, position)),
    });
    for (let from = 0; from < rows * columns; from += batch) {
      const places = Array.from({ length: Math.min(batch, rows * columns - from) }, (_, i) => from + i);
      const covered = await reader.read(coveredAt(places.map((place) => [Math.floor(place / columns) * stride, (place % columns) * stride]), patch, grey, width), places.length);
      places.forEach((place, i) => {
        for (let position = 0; position < length; position++) probability[position * rows * columns + place] = ofReading(covered, i, position);
      });
      yield answer(from + places.length);
    }
    return answer(rows * columns);
  } finally {
    reader.dispose();
  }
};

function check({ patch, stride }: CaptchaOcclusionAsk, { style }: CaptchaReader): void {
  const most = Math.min(style.width, style.height);
  for (const [name, value] of Object.entries({ patch, stride })) {
    if (!Number.isInteger(value) || value < 1 || value > most) throw new EngineError('bad-parameter', { name, value, expected: `an integer from 1 to ${most}` });
  }
}

/** One copy of the picture for each place, there covered. @param places row and column of the patch's first pixel */
function coveredAt(places: readonly (readonly number[])[], patch: number, grey: Float32Array, width: number): Float32Array {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const pictures = new Float32Array(places.length * grey.length);
  places.forEach(([top = 0, left = 0], i) => {
    const picture = pictures.subarray(i * grey.length, (i + 1) * grey.length);
    picture.set(grey);
    for (let y = top; y < top + patch; y++) picture.fill(mean, y * width + left, y * width + left + patch);
  });
  return pictures;
}
