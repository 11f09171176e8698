/** A softmax for every character of a captcha: probabilities over the classes, position by position. */
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';

export interface CharacterSoftmaxArgs {
  readonly name: string;
  /** Different characters that may stand at a position. */
  readonly classes: number;
}

/** `scores` [batch, length * classes]; in the result, of the same shape, the classes of each position sum to 1. */
export function characterProbabilities(scores: tf.Tensor, classes: number): tf.Tensor2D {
  const [batch = 0, outputs = 0] = scores.shape;
  return tf.tidy(() => tf.reshape(tf.softmax(tf.reshape(scores, [batch * (outputs / classes), classes])), [batch, outputs]));
}

export class CharacterSoftmax extends tfl.layers.Layer {
  static readonly className = 'CharacterSoftmax';
  readonly classes: number;

  constructor({ name, classes }: CharacterSoftmaxArgs) {
    super({ name });
    this.classes = classes;
  }

  override computeOutputShape(inputShape: tfl.Shape | tfl.Shape[]): tfl.Shape | tfl.Shape[] {
    return inputShape;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const scores = inputs instanceof tf.Tensor ? inputs : inputs[0];
    if (!scores) throw new TypeError('CharacterSoftmax needs an input');
    return characterProbabilities(scores, this.classes);
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), classes: this.classes };
  }
}
