/** What can be looked at in a classifier of images: mistakes, kernels, feature maps, weights. */
import { EngineError } from '../errors/failure';
import { imageSet } from '../data/answer';
import type { LabelledImages } from '../data/mnist';
import { pictureAt } from '../data/picture';
import { digitTensor } from '../models/input';
import type { Network } from '../models/network';
import { reportLayers } from '../models/report';
import type { Look, LookAnswer } from '../protocol';
import { confusionMatrix } from '../stats/confusion';
import type { Predictions } from '../train/classification';
import { probabilitiesOf } from '../models/saved';
import { embed } from './embedding';
import { activationsOf, filtersOf, weightsOf } from './networkLooks';
import { preActivations } from './preActivations';
import { gradCam, mapLayers, saliencyOf } from './saliency';

export interface ClassifierView {
  readonly network: Network;
  /** Of the weights as they are; the predictions may be older. */
  readonly step: number;
  readonly images: LabelledImages;
  /** The validation examples, of which `predictions` covers the first ones. */
  readonly examples: Uint32Array;
  readonly predictions: Predictions;
}

export async function lookIntoClassifier(want: Look, view: ClassifierView): Promise<LookAnswer> {
  const { network, step, predictions } = view;
  const { classes, labels, predicted } = predictions;
  switch (want.kind) {
    case 'confusion':
      return { kind: 'confusion', step: predictions.step, classes, examples: labels.length, counts: confusionMatrix(labels, predicted, classes) };
    case 'confused':
      return picked(view, 'confused', (i) => labels[i] === want.truth && predicted[i] === want.predicted, want.limit);
    case 'mistakes':
      return picked(view, 'mistakes', (i) => labels[i] !== predicted[i], want.limit);
    case 'filters':
      return { kind: 'filters', step, layers: await filtersOf(network) };
    case 'activations':
      return activations(view, want.picture ?? pictureAt(view.images, want.index ?? view.examples[0] ?? 0));
    case 'pre-activations':
      return preActivations(network, step, pictureAt(view.images, want.index));
    case 'predictions':
      return { kind: 'predictions', step: predictions.step, classes, labels, predicted, probabilities: predictions.probabilities };
    case 'embedding':
      return embed(network, step, view.images, view.examples.subarray(0, want.count), want.layer);
    case 'saliency':
    case 'grad-cam':
      return attribution(want, view);
    case 'layers':
      return { kind: 'layers', step, layers: await reportLayers(network) };
    case 'anatomy':
    case 'dynamics':
    case 'boundary':
    case 'replicas':
    case 'graph':
    case 'captcha-confusion':
    case 'captcha-examples':
    case 'verification':
      throw new EngineError('unsupported', { what: want.kind });
    case 'weights':
      return { kind: 'weights', step, tensors: await weightsOf(network) };
  }
}

/** The examples that `matches`, those first whose truth got the least probability. */
function picked({ images, examples, predictions }: ClassifierView, kind: 'confused' | 'mistakes', matches: (i: number) => boolean, limit: number): LookAnswer {
  const { step, labels, predicted, probabilities, classes } = predictions;
  const at = (i: number, k: number | undefined): number => probabilities[i * classes + (k ?? 0)] ?? 0;
  const found = Array.from(labels.keys()).filter(matches);
  found.sort((a, b) => at(a, labels[a]) - at(b, labels[b]) || a - b);
  const shown = found.slice(0, limit);
  return {
    kind,
    step,
    images: imageSet(images, shown.map((i) => examples[i] ?? 0)),
    predicted: shown.map((i) => predicted[i] ?? 0),
    confidence: shown.map((i) => at(i, predicted[i])),
    truthProbability: shown.map((i) => at(i, labels[i])),
  };
}

async function attribution(want: Look & { readonly kind: 'saliency' | 'grad-cam' }, { network, step, images }: ClassifierView): Promise<LookAnswer> {
  const picture = pictureAt(images, want.index);
  const probabilities = await probabilitiesOf(network, picture);
  const target = want.target ?? probabilities.indexOf(Math.max(...probabilities));
  if (want.kind === 'grad-cam') return { kind: 'grad-cam', step, target, layer: want.layer, layers: mapLayers(network), map: await gradCam(network, picture, target, want.layer) };
  return { kind: 'saliency', step, target, label: images.labels[want.index] ?? 0, input: picture, probabilities, ...await saliencyOf(network, picture, target) };
}

async function activations({ network, step }: ClassifierView, picture: Float32Array): Promise<LookAnswer> {
  return { kind: 'activations', step, input: picture, ...await activationsOf(network, digitTensor(picture)) };
}
