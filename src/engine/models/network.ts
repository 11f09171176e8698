/** A classifier in training: its layers, its variables under stable names, its outputs. */
import * as tf from '@tensorflow/tfjs-core';
import type * as tfl from '@tensorflow/tfjs-layers';
import { declarationOf } from '../declarations/catalog';
import { styleOf } from '../declarations/captchaStyle';
import { resolveParams, type ExperimentId, type Params } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import type { NamedVariable } from '../runtime/variables';
import { captchaBest } from './captchaBest';
import { captchaCourse } from './captchaCourse';
import { Dropout, type Noise } from './dropout';
import { applied, forwardOf } from './forward';
import { initialise } from './initialise';
import { mnistCnn } from './mnistCnn';
import { mnistSoftmax } from './mnistSoftmax';

const builders: Readonly<Record<ExperimentId, (params: Params) => tfl.Sequential>> = {
  'mnist/softmax': mnistSoftmax,
  'mnist/cnn': mnistCnn,
  'captcha/course': (params) => captchaCourse(styleOf(params)),
  'captcha/best': (params) => captchaBest(styleOf(params)),
};

export interface LayerOutput {
  readonly layer: string;
  readonly output: tf.Tensor;
}

/** Inputs `x` are `[batch, height, width, channels]`; outputs belong to the caller. */
export interface Network {
  readonly model: tfl.LayersModel;
  /** Named `layer/kernel` and `layer/bias`, in the order of the layers. */
  readonly variables: readonly NamedVariable[];
  /** Scores before the softmax, `[batch, outputs]`; with noise as in training, without as in use. */
  logits(x: tf.Tensor, noise: Noise | null): tf.Tensor2D;
  /** `[batch, outputs]`: rows sum to 1, or each character's part of them. */
  probabilities(x: tf.Tensor): tf.Tensor2D;
  /** Lets the layers work with the dropout masks of a training step meanwhile; `null`: without masks. */
  masked<T>(noise: Noise | null, work: () => T): T;
  /** What every layer answers, first to last (the last are the probabilities). */
  activations(x: tf.Tensor): readonly LayerOutput[];
  dispose(): void;
}

/**
 * The network of an experiment with the first weights of its seed; throws `unknown-experiment` where there is none.
 * @param params all of the experiment's; by default its defaults
 */
export function buildNetwork(experiment: ExperimentId, seed: number, params?: Params): Network {
  const build = builders[experiment];
  if (!build) throw new EngineError('unknown-experiment', { id: experiment, known: Object.keys(builders).join(', ') });
  const network = networkOf(build(params ?? resolveParams(declarationOf(experiment), {})));
  initialise(network.variables, seed);
  return network;
}

/** Wraps a chain of layers that ends in a softmax layer. */
export function networkOf(model: tfl.Sequential): Network {
  const { layers } = model;
  const dropouts = layers.filter((layer) => layer instanceof Dropout);

  const masked = <T>(noise: Noise | null, work: () => T): T => {
    dropouts.forEach((layer, i) => { layer.prepare(noise, i); });
    try {
      return work();
    } finally {
      dropouts.forEach((layer, i) => { layer.prepare(null, i); });
    }
  };
  const [toLogits, toProbabilities] = [forwardOf(layers.slice(0, -1)), forwardOf(layers)];

  return {
    model,
    variables: layers.flatMap((layer) => layer.trainableWeights.map(namedVariable)),
    masked,
    logits: (x, noise) => masked(noise, () => tf.tidy(() => asRows(toLogits(x)))),
    probabilities: (x) => tf.tidy(() => asRows(toProbabilities(x))),
    activations: (x) => {
      const outputs: LayerOutput[] = [];
      tf.tidy(() => {
        let y = x;
        for (const layer of layers) {
          y = applied(layer, y);
          outputs.push({ layer: layer.name, output: tf.keep(tf.clone(y)) });
        }
      });
      return outputs;
    },
    dispose: () => { model.dispose(); },
  };
}

function asRows(x: tf.Tensor): tf.Tensor2D {
  const [batch = 0] = x.shape;
  return tf.reshape(x, [batch, -1]);
}

/** tfjs-layers keeps a `tf.Variable` inside each weight and hands it out as a tensor. */
function namedVariable(weight: tfl.LayerVariable): NamedVariable {
  const variable = weight.read();
  if (!isVariable(variable)) throw new EngineError('internal', { reason: `${weight.name} is no variable` });
  return { name: weight.originalName, variable };
}

function isVariable(tensor: tf.Tensor): tensor is tf.Variable {
  return tensor instanceof tf.Variable;
}
