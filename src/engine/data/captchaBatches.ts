/** Batches of captchas as networks want them: of a set, or drawn anew for every step. */
import { classesOf, type CaptchaStyle } from '../declarations/captchaStyle';
import { stream } from '../runtime/random';
import { firstExamples } from './batches';
import { randomText, truthsOf, type CaptchaSet, type GreyPainter } from './captcha';
import { epochBatches, type Batches } from './trainingBatches';

/** Values of a picture and of its target. */
const sizesOf = (style: CaptchaStyle): Batches['sizes'] => [style.width * style.height, style.length * classesOf(style)];

/** Goes through the whole set in every epoch. */
export function setBatches(set: CaptchaSet, batchSize: number, seed: number): Batches {
  const examples = firstExamples(set.count, set.count);
  return epochBatches({ examples, batchSize, seed }, sizesOf(set.style), (order, from, to, x, y) => { fillCaptchas(set, order.subarray(from, to), x, y); });
}

export interface EndlessPlan {
  readonly style: CaptchaStyle;
  readonly painter: GreyPainter;
  /** Pictures that count as an epoch. */
  readonly epochSize: number;
  readonly batchSize: number;
  readonly seed: number;
}

/** Pictures that no step sees again. Those of a step are a function of seed and step alone. */
export function endlessBatches({ style, painter, epochSize, batchSize, seed }: EndlessPlan): Batches {
  const stepsPerEpoch = Math.ceil(epochSize / batchSize);
  const sizes = sizesOf(style);
  const count = (step: number): number => Math.min(batchSize, epochSize - ((step - 1) % stepsPerEpoch) * batchSize);
  return {
    stepsPerEpoch,
    sizes,
    count,
    into(step, x, y) {
      const grey = new Uint8Array(x.length);
      const texts = Array.from({ length: count(step) }, (_, row) => {
        const random = stream(seed, 'captcha-endless', step, row);
        const text = randomText(style, random);
        painter.paintGrey(style, text, random, grey.subarray(row * sizes[0], (row + 1) * sizes[0]));
        return text;
      });
      fillCaptchas({ style, grey, truths: truthsOf(texts, style) }, texts.keys(), x, y);
    },
  };
}

/**
 * @param examples indices in the set
 * @param x [examples, pixels], receives 0..1
 * @param y [examples, length * classes], receives a one for the right class of each position
 */
export function fillCaptchas({ style, grey, truths }: Pick<CaptchaSet, 'style' | 'grey' | 'truths'>, examples: Iterable<number>, x: Float32Array, y: Float32Array | null): void {
  const [pixels, outputs] = sizesOf(style);
  const classes = classesOf(style);
  y?.fill(0);
  let row = 0;
  for (const example of examples) {
    for (let i = 0; i < pixels; i++) x[row * pixels + i] = (grey[example * pixels + i] ?? 0) / 255;
    for (let position = 0; position < style.length && y; position++) {
      y[row * outputs + position * classes + (truths[example * style.length + position] ?? 0)] = 1;
    }
    row += 1;
  }
}
