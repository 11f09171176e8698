/** What can be looked at in a reader of captchas: confusions, readings, kernels, feature maps, weights. */
import type { CaptchaSet } from '../data/captcha';
import { alphabets, classesOf } from '../declarations/captchaStyle';
import { EngineError } from '../errors/failure';
import { pictureTensor } from '../models/input';
import type { Network } from '../models/network';
import { reportLayers } from '../models/report';
import type { Look, LookAnswer } from '../protocol';
import { confusionMatrix } from '../stats/confusion';
import { largestOfRows } from '../stats/captchaText';
import type { CaptchaPredictions } from '../train/captchaPredictions';
import { activationsOf, filtersOf, weightsOf } from './networkLooks';

export interface ReaderView {
  readonly network: Network;
  /** Of the weights as they are; the predictions may be older. */
  readonly step: number;
  /** The validation pictures, of the first of which there are predictions. */
  readonly set: CaptchaSet;
  readonly predictions: () => Promise<CaptchaPredictions>;
}

export async function lookIntoReader(want: Look, view: ReaderView): Promise<LookAnswer> {
  const { network, step, set } = view;
  switch (want.kind) {
    case 'captcha-confusion':
      return confusion(await view.predictions(), set);
    case 'captcha-examples':
      return examples(want, await view.predictions(), set);
    case 'activations': {
      const { height, width } = set.style;
      const picture = want.picture ?? greyAt(set, want.index ?? 0);
      if (picture.length !== height * width) throw new EngineError('bad-parameter', { name: 'picture', value: picture.length, expected: `${width} x ${height} values` });
      return { kind: 'activations', step, input: picture, ...await activationsOf(network, pictureTensor(picture, height, width)) };
    }
    case 'filters':
      return { kind: 'filters', step, layers: await filtersOf(network) };
    case 'layers':
      return { kind: 'layers', step, layers: await reportLayers(network) };
    case 'weights':
      return { kind: 'weights', step, tensors: await weightsOf(network) };
    default:
      throw new EngineError('unsupported', { what: want.kind });
  }
}

/** Picture `index` as networks see it, 0 to 1. */
function greyAt({ grey, count, style }: CaptchaSet, index: number): Float32Array {
  if (!Number.isInteger(index) || index < 0 || index >= count) throw new EngineError('bad-parameter', { name: 'index', value: index, expected: `an integer from 0 to ${count - 1}` });
  const pixels = style.width * style.height;
  return Float32Array.from(grey.subarray(index * pixels, (index + 1) * pixels), (byte) => byte / 255);
}

function confusion({ step, outputs }: CaptchaPredictions, { style, truths }: CaptchaSet): LookAnswer {
  const { length, alphabet } = style;
  const classes = classesOf(style);
  const read = largestOfRows(outputs, classes);
  const counts = new Uint32Array(length * classes * classes);
  for (let position = 0; position < length; position++) {
    const here = (_: unknown, i: number): boolean => i % length === position;
    counts.set(confusionMatrix(truths.subarray(0, read.length).filter(here), read.filter(here), classes), position * classes * classes);
  }
  return { kind: 'captcha-confusion', step, alphabet: alphabets[alphabet], length, examples: read.length / length, counts };
}

function examples({ which, limit }: Look & { readonly kind: 'captcha-examples' }, { step, outputs }: CaptchaPredictions, { style, grey, texts, truths }: CaptchaSet): LookAnswer {
  const { length, width, height } = style;
  const alphabet = alphabets[style.alphabet];
  const classes = alphabet.length;
  const read = largestOfRows(outputs, classes);
  const places = (i: number): number[] => Array.from({ length }, (_, position) => i * length + position);
  const logProbability = (i: number): number => places(i).reduce((sum, at) => sum + Math.log(outputs[at * classes + (truths[at] ?? 0)] ?? Number.NaN), 0);
  const all = Array.from({ length: read.length / length }, (_, i) => i);
  const misread = (): number[] => {
    const found = all.filter((i) => places(i).some((at) => read[at] !== truths[at])).map((i) => ({ i, truth: logProbability(i) }));
    return found.sort((a, b) => a.truth - b.truth || a.i - b.i).map(({ i }) => i);
  };
  const shown = (which === 'first' ? all : misread()).slice(0, limit);
  const [pixels, values] = [width * height, length * classes];
  const picked = { grey: new Uint8Array(shown.length * pixels), probabilities: new Float32Array(shown.length * values) };
  shown.forEach((i, row) => {
    picked.grey.set(grey.subarray(i * pixels, (i + 1) * pixels), row * pixels);
    picked.probabilities.set(outputs.subarray(i * values, (i + 1) * values), row * values);
  });
  return {
    kind: 'captcha-examples', step, alphabet, width, height, ...picked,
    texts: shown.map((i) => texts[i] ?? ''),
    read: shown.map((i) => places(i).map((at) => alphabet.charAt(read[at] ?? 0)).join('')),
  };
}
