/** Takes paper and ink out of a picture: what is left does not depend on how light, dark or pale it was. */
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';

export type ImageStandardisationArgs = Required<Pick<NonNullable<ConstructorParameters<typeof tfl.layers.Layer>[0]>, 'name' | 'inputShape'>>;

/**
 * Every picture of `x` [batch, height, width, channels] with its own mean taken away and divided by its own standard
 * deviation, or by `1 / sqrt(values)` where that is larger, so that an even picture stays finite.
 * As `tf.image.per_image_standardization` defines it.
 */
function standardised(x: tf.Tensor): tf.Tensor {
  const [batch = 0, ...shape] = x.shape;
  const values = tf.util.sizeFromShape(shape);
  return tf.tidy(() => {
    const rows = tf.reshape(x, [batch, values]);
    const centred = tf.sub(rows, tf.mean(rows, 1, true));
    const deviation = tf.sqrt(tf.mean(tf.square(centred), 1, true));
    return tf.reshape(tf.div(centred, tf.maximum(deviation, 1 / Math.sqrt(values))), x.shape);
  });
}

export class ImageStandardisation extends tfl.layers.Layer {
  static readonly className = 'ImageStandardisation';

  override computeOutputShape(inputShape: tfl.Shape | tfl.Shape[]): tfl.Shape | tfl.Shape[] {
    return inputShape;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = inputs instanceof tf.Tensor ? inputs : inputs[0];
    if (!x) throw new TypeError('ImageStandardisation needs an input');
    return standardised(x);
  }
}
