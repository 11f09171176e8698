/** Lesson 8: a network learns to put pictures of one person near each other, and is judged on people that it was never trained on. */
import { optimizerParams } from './optimizers';
import { rateMetric } from './schedules/params';
import { numberParam, textParam, type ExperimentDeclaration, type Params } from './schema';

/** A small network on ORL, OpenFace's on ORL, and one dense layer upon ready vectors of LFW. */
export const embedderIds = ['face-cnn', 'nn4.small2', 'face-head'] as const;
export type EmbedderId = (typeof embedderIds)[number];
export const embedderOf = (params: Params): EmbedderId => textParam(params, 'embedder') as EmbedderId;

export const faceLosses = ['triplet', 'face-softmax', 'centre', 'arcface'] as const;
export type FaceLoss = (typeof faceLosses)[number];
export const faceLossOf = (params: Params): FaceLoss => textParam(params, 'faceLoss') as FaceLoss;

export const miningIds = ['random', 'easy', 'semi-hard', 'hard'] as const;
export type Mining = (typeof miningIds)[number];
export const miningOf = (params: Params): Mining => textParam(params, 'mining') as Mining;

/** What the verification of people never trained on looks like. */
export interface Verification {
  /** By the threshold that is best on nine tenths of the pairs, tenth by tenth. */
  readonly accuracy: number;
  readonly auc: number;
  readonly equalErrorRate: number;
  /** Distances of pairs of one person, and of as many pairs of two. */
  readonly same: Float32Array;
  readonly different: Float32Array;
}

/** Multiplications with additions of one forward pass of one input. */
const macs: Readonly<Record<EmbedderId, number>> = { 'face-cnn': 6_300_000, 'nn4.small2': 270_000_000, 'face-head': 16_384 };

const triplet = { param: 'faceLoss', is: ['triplet'] } as const;

export const faceTriplet: ExperimentDeclaration = {
  id: 'faces/triplet',
  params: [
    { kind: 'choice', name: 'embedder', default: 'face-cnn', options: embedderIds },
    { kind: 'choice', name: 'faceLoss', default: 'triplet', options: faceLosses },
    { kind: 'choice', name: 'mining', default: 'semi-hard', options: miningIds, when: triplet },
    { kind: 'number', name: 'margin', default: 0.2, min: 0, max: 2, when: triplet },
    { kind: 'number', name: 'peoplePerBatch', default: 8, min: 2, max: 30, integer: true, unit: 'person' },
    { kind: 'number', name: 'picturesEach', default: 4, min: 2, max: 10, integer: true, unit: 'picture' },
    { kind: 'number', name: 'updates', default: 200, min: 1, max: 5_000, integer: true, scale: 'log', unit: 'step' },
    { kind: 'number', name: 'probeEvery', default: 20, min: 0, max: 10_000, integer: true, unit: 'step', advanced: true },
    ...optimizerParams('adam'),
  ],
  metrics: [
    { name: 'loss', role: 'loss', split: 'train', every: 'step' },
    // The share of the mined triplets that still violate the margin; the other losses have none.
    { name: 'active', role: 'loss', split: 'train', every: 'step' },
    ...(['probe', 'val'] as const).flatMap((prefix) => {
      const when = { split: 'validation', every: prefix === 'val' ? 'epoch' : 'probe' } as const;
      return [
        { name: `${prefix}_verification`, role: 'accuracy', ...when } as const,
        { name: `${prefix}_auc`, role: 'accuracy', ...when } as const,
        { name: `${prefix}_eer`, role: 'loss', ...when } as const,
      ];
    }),
    rateMetric,
  ],
  cost: (params) => {
    const steps = numberParam(params, 'updates');
    const examples = steps * numberParam(params, 'peoplePerBatch') * numberParam(params, 'picturesEach');
    // One pass to mine, one to learn with its gradient.
    const operationsPerExample = 2 * macs[embedderOf(params)] * 4;
    return { examples, steps, operationsPerExample, floatingPointOperations: examples * operationsPerExample };
  },
};
