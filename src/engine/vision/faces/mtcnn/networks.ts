/** Proposal, refinement and output network of MTCNN (Zhang et al. 2016) on tensors [n, width, height, 3], with the weights of facenet. */
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../../../errors/failure';
import type { StoredWeights } from '../../../formats/weightManifest';

type Weights = ReadonlyMap<string, tf.Tensor>;
// Type aliases: tf.tidy takes no interfaces.
export type Proposals = {
  /** [width, height, 2], the second one the probability of a face. */
  readonly probabilities: tf.Tensor3D;
  /** [width, height, 4]. */
  readonly shifts: tf.Tensor3D;
};
export type Judgements = {
  /** [n, 2]. */
  readonly probabilities: tf.Tensor2D;
  /** [n, 4]. */
  readonly shifts: tf.Tensor2D;
};

export class MtcnnNetworks {
  readonly #weights: Weights;

  constructor(stored: StoredWeights) {
    this.#weights = new Map([...stored].map(([name, { shape, values }]) => [name, tf.tensor(values, [...shape])]));
  }

  propose(picture: tf.Tensor4D): Proposals {
    let x = this.#convolution(picture, 'pnet/conv1', 'pnet/prelu1_alpha');
    x = tf.maxPool(x, 2, 2, 'same');
    x = this.#convolution(x, 'pnet/conv2', 'pnet/prelu2_alpha');
    x = this.#convolution(x, 'pnet/conv3', 'pnet/prelu3_alpha');
    return { probabilities: tf.softmax(tf.squeeze<tf.Tensor3D>(this.#convolution(x, 'pnet/conv4_1'), [0])), shifts: tf.squeeze(this.#convolution(x, 'pnet/conv4_2'), [0]) };
  }

  refine(pieces: tf.Tensor4D): Judgements {
    let x = tf.maxPool(this.#convolution(pieces, 'rnet/conv1', 'rnet/prelu1_alpha'), 3, 2, 'same');
    x = tf.maxPool(this.#convolution(x, 'rnet/conv2', 'rnet/prelu2_alpha'), 3, 2, 'valid');
    const code = this.#dense(flat(this.#convolution(x, 'rnet/conv3', 'rnet/prelu3_alpha')), 'rnet/fc1', 'rnet/prelu4_alpha');
    return { probabilities: tf.softmax(this.#dense(code, 'rnet/fc2_1')), shifts: this.#dense(code, 'rnet/fc2_2') };
  }

  /** Also [n, 10]: x of the five points, then y, as parts of the box. */
  output(pieces: tf.Tensor4D): Judgements & { readonly points: tf.Tensor2D } {
    let x = tf.maxPool(this.#convolution(pieces, 'onet/conv1', 'onet/prelu1_alpha'), 3, 2, 'same');
    x = tf.maxPool(this.#convolution(x, 'onet/conv2', 'onet/prelu2_alpha'), 3, 2, 'valid');
    x = tf.maxPool(this.#convolution(x, 'onet/conv3', 'onet/prelu3_alpha'), 2, 2, 'same');
    const code = this.#dense(flat(this.#convolution(x, 'onet/conv4', 'onet/prelu4_alpha')), 'onet/fc1', 'onet/prelu5_alpha');
    return { probabilities: tf.softmax(this.#dense(code, 'onet/fc2_1')), shifts: this.#dense(code, 'onet/fc2_2'), points: this.#dense(code, 'onet/fc2_3') };
  }

  dispose(): void {
    tf.dispose([...this.#weights.values()]);
  }

  #convolution(x: tf.Tensor4D, name: string, slope: string | null = null): tf.Tensor4D {
    const sums = tf.fused.conv2d({ x, filter: this.#weight(`${name}/weights`) as tf.Tensor4D, bias: this.#weight(`${name}/bias`), strides: 1, pad: 'valid' });
    return slope === null ? sums : tf.prelu<tf.Tensor4D>(sums, this.#weight(slope) as tf.Tensor4D);
  }

  #dense(x: tf.Tensor2D, name: string, slope: string | null = null): tf.Tensor2D {
    const sums = tf.add<tf.Tensor2D>(tf.matMul(x, this.#weight(`${name}/weights`)), this.#weight(`${name}/bias`));
    return slope === null ? sums : tf.prelu<tf.Tensor2D>(sums, this.#weight(slope) as tf.Tensor2D);
  }

  #weight(name: string): tf.Tensor {
    const weight = this.#weights.get(name);
    if (!weight) throw new EngineError('bad-file', { file: 'mtcnn_model', expected: `a tensor ${name}`, found: 'none' });
    return weight;
  }
}

const flat = (x: tf.Tensor4D): tf.Tensor2D => tf.reshape(x, [x.shape[0], -1]);
