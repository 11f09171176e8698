import tensorflow as tf


def triplet_loss(anchor, positive, negative, margin=0.2):
    """Vectors of length 1, one row per triplet."""
    to_positive = tf.reduce_sum(tf.square(anchor - positive), axis=1)
    to_negative = tf.reduce_sum(tf.square(anchor - negative), axis=1)
    return tf.reduce_mean(tf.maximum(0.0, to_positive - to_negative + margin))
