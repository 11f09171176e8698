import type { TensorInfo } from '@tensorflow/tfjs-core';
import { softmaxCrossEntropyWithLogits } from '../simd/elementwise/softmaxCrossEntropy';
import type { WebglKernel } from './packedTexture';

/**
 * A texel of packed logits or labels holds two classes of two rows. The largest logit is taken out before the
 * exponential, so that nothing overflows; where the number of classes is odd, the last texels' second column is no class.
 */
const rowSums = (classes: number): string => `
  vec4 isClass(int column) { return vec4(1.0, float(column + 1 < ${classes}), 1.0, float(column + 1 < ${classes})); }
  vec2 largest(int row) {
    vec2 most = getLogits(row, 0).xz;
    for (int column = 0; column < ${classes}; column += 2) {
      vec4 logits = getLogits(row, column);
      vec4 real = isClass(column);
      most = max(most, logits.xz);
      most = mix(most, max(most, logits.yw), bvec2(real.y > 0.0, real.w > 0.0));
    }
    return most;
  }
  vec2 exponentials(int row, vec2 most) {
    vec2 sum = vec2(0.0);
    for (int column = 0; column < ${classes}; column += 2) {
      vec4 terms = exp(getLogits(row, column) - most.xxyy) * isClass(column);
      sum += terms.xz + terms.yw;
    }
    return sum;
  }`;

const gradientProgram = (rows: number, classes: number) => ({
  variableNames: ['logits', 'labels'],
  outputShape: [rows, classes],
  packedInputs: true,
  packedOutput: true,
  userCode: `${rowSums(classes)}
    void main() {
      ivec2 at = getOutputCoords();
      vec2 most = largest(at.x);
      vec2 sum = exponentials(at.x, most);
      vec4 gradient = exp(getLogits(at.x, at.y) - most.xxyy) / sum.xxyy - getLabels(at.x, at.y);
      vec4 inside = isClass(at.y) * vec4(1.0, 1.0, vec2(float(at.x + 1 < ${rows})));
      setOutput(mix(vec4(0.0), gradient, greaterThan(inside, vec4(0.0))));
    }`,
});

const lossProgram = (rows: number, classes: number) => ({
  variableNames: ['logits', 'labels'],
  outputShape: [rows],
  packedInputs: true,
  packedOutput: false,
  userCode: `${rowSums(classes)}
    void main() {
      int row = getOutputCoords();
      vec2 most = largest(row);
      vec2 logSum = most + log(exponentials(row, most));
      vec2 loss = vec2(0.0);
      for (int column = 0; column < ${classes}; column += 2) {
        vec4 terms = mix(vec4(0.0), getLabels(row, column) * (logSum.xxyy - getLogits(row, column)), greaterThan(isClass(column), vec4(0.0)));
        loss += terms.xz + terms.yw;
      }
      setOutput(row % 2 == 0 ? loss.x : loss.y);
    }`,
});

/** Losses [rows] and their gradient [rows, classes], one launch each, for labels whose rows sum to 1. */
export const softmaxCrossEntropy: WebglKernel = {
  name: softmaxCrossEntropyWithLogits,
  compute: ({ backend, input }): TensorInfo[] => {
    const logits = input('logits');
    const [rows = 0, classes = 0] = logits.shape;
    const given = [logits, input('labels')];
    return [lossProgram(rows, classes), gradientProgram(rows, classes)].map((program) => backend.runWebGLProgram(program, given, 'float32'));
  },
};
