import { softmaxCrossEntropyWithLogits } from '../simd/elementwise/softmaxCrossEntropy';
import { runElementProgram, type WebgpuKernel } from './elementProgram';

/** The largest logit is taken out before the exponential, so that nothing overflows. */
const rowSum = `
  let classes = uniforms.logitsShape.y;
  let first = row * classes;
  var most = logits[first];
  for (var k = 1; k < classes; k++) { most = max(most, logits[first + k]); }
  var sum = 0.0;
  for (var k = 0; k < classes; k++) { sum += exp(logits[first + k] - most); }`;

const loss = {
  key: `${softmaxCrossEntropyWithLogits}_loss`,
  inputs: ['logits', 'labels'],
  numbers: [],
  statements: `
    let row = index;
    ${rowSum}
    let logSum = most + log(sum);
    var total = 0.0;
    for (var k = 0; k < classes; k++) { total += labels[first + k] * (logSum - logits[first + k]); }
    result[index] = total;`,
};

const gradient = {
  key: `${softmaxCrossEntropyWithLogits}_gradient`,
  inputs: ['logits', 'labels'],
  numbers: [],
  statements: `
    let row = index / uniforms.logitsShape.y;
    ${rowSum}
    result[index] = exp(logits[index] - most) / sum - labels[index];`,
};

/** Losses [rows] and their gradient [rows, classes], one program each, for labels whose rows sum to 1. */
export const softmaxCrossEntropy: WebgpuKernel = {
  name: softmaxCrossEntropyWithLogits,
  compute: ({ backend, input }) => {
    const given = [input('logits'), input('labels')];
    const { shape } = input('logits');
    return [runElementProgram(backend, loss, given, shape.slice(0, 1)), runElementProgram(backend, gradient, given, shape)];
  },
};
