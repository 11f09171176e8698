/** One batch of faces: what it is mined for, its loss and the gradients. */
import * as tf from '@tensorflow/tfjs-core';
import type { FaceLoss, Mining } from '../declarations/faceTriplet';
import { EngineError } from '../errors/failure';
import type { FaceEmbedder } from '../models/faceEmbedder';
import type { RandomStream } from '../runtime/random';
import { lossGradients, type NamedVariable } from '../runtime/variables';
import { classLoss, squaredDistances } from './faceLosses';
import type { Metrics } from './session';
import { mineTriplets } from './tripletMining';

export interface FaceGradientsOptions {
  readonly embedder: FaceEmbedder;
  /** Directions, and with the centre loss the centres; none for triplets. */
  readonly classes: readonly NamedVariable[];
  readonly loss: FaceLoss;
  readonly mining: Mining;
  /** Of squared distances. */
  readonly margin: number;
  /** That are trained on. */
  readonly people: number;
}

interface FaceStep {
  readonly metrics: Metrics;
  /** Of the embedder's variables, then of the classes; the caller's. */
  readonly gradients: readonly tf.Tensor[];
}

/** @returns computes a step from [n, ...input] values, the person of each, and the random numbers of mining */
export function faceGradients(options: FaceGradientsOptions): (values: Float32Array, people: readonly number[], random: RandomStream) => Promise<FaceStep> {
  const { embedder, classes, loss } = options;
  const variables = [...embedder.variables, ...classes];
  return async (values, people, random) => {
    const x = tf.tensor(values, [people.length, ...embedder.input]);
    try {
      const objective = loss === 'triplet' ? await tripletObjective(x, people, options, random) : classObjective(people, { ...options, loss });
      const { loss: value, gradients } = lossGradients(() => objective.of(embedder.embed(x, true)), variables);
      const [read = Number.NaN] = await value.data();
      value.dispose();
      return { metrics: { loss: read + objective.offset, ...objective.metrics }, gradients };
    } finally {
      x.dispose();
    }
  };
}

interface Objective {
  readonly of: (embeddings: tf.Tensor2D) => tf.Scalar;
  /** What the loss is more than `of`, which has no gradient. */
  readonly offset: number;
  readonly metrics: Metrics;
}

/** The active triplets are known after one pass; their loss is linear in the distances, so that the gradient needs no list of triplets. */
async function tripletObjective(x: tf.Tensor, people: readonly number[], { embedder, mining, margin }: FaceGradientsOptions, random: RandomStream): Promise<Objective> {
  const distances = tf.tidy(() => squaredDistances(embedder.embed(x, true)));
  const mined = mineTriplets(await distances.data<'float32'>(), people, mining, margin, random);
  distances.dispose();
  const active = mined.active / Math.max(1, mined.chosen.length / 3);
  return {
    of: (embeddings) => tf.sum(tf.mul(tf.tensor2d(mined.weights, [people.length, people.length]), squaredDistances(embeddings))),
    offset: margin * active,
    metrics: { active },
  };
}

function classObjective(persons: readonly number[], { classes, loss, people }: FaceGradientsOptions & { readonly loss: Exclude<FaceLoss, 'triplet'> }): Objective {
  const rows = new Float32Array(persons.length * people);
  persons.forEach((person, row) => { rows[row * people + person] = 1; });
  return {
    of: (embeddings) => {
      const [directions, centres = null] = classes.map(({ variable }) => variable as tf.Tensor as tf.Tensor2D);
      if (!directions) throw new EngineError('internal', { reason: `no classes for ${loss}` });
      return classLoss(loss, embeddings, tf.tensor2d(rows, [persons.length, people]), { directions, centres });
    },
    offset: 0,
    metrics: {},
  };
}
