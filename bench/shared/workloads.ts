/** What everyone trains, as data: each contender builds its networks from here, so all of them train the same ones. */

/** Convolutions have stride 1; convolutions and dense layers have a bias and ReLU; pooling takes maxima, windows side by side. */
export type LayerSpec =
  | { readonly kind: 'conv'; readonly filters: number; readonly size: number; readonly padding: 'valid' | 'same' }
  | { readonly kind: 'pool'; readonly size: number }
  | { readonly kind: 'dropout'; readonly rate: number }
  | { readonly kind: 'dense'; readonly units: number };

/** A classifier of pictures: the layers, then `heads` dense layers of ten units beside each other, a softmax over each. */
export interface NetworkSpec {
  /** [height, width, channels] */
  readonly input: readonly [number, number, number];
  readonly layers: readonly LayerSpec[];
  readonly heads: number;
}

export const classes = 10;

export const workloadIds = ['A', 'B', 'C', 'D', 'E', 'T', 'V'] as const;
export type WorkloadId = (typeof workloadIds)[number];

export interface Workload {
  readonly title: string;
  readonly batch: number;
  /** Null for what is no chain of layers: the regression (D) and the face network (E). */
  readonly network: NetworkSpec | null;
}

const mnist = [28, 28, 1] as const;
const conv = (filters: number, size: number, padding: 'valid' | 'same' = 'valid'): LayerSpec => ({ kind: 'conv', filters, size, padding });
const pool = (size: number): LayerSpec => ({ kind: 'pool', size });
const dropout = (rate: number): LayerSpec => ({ kind: 'dropout', rate });
const dense = (units: number): LayerSpec => ({ kind: 'dense', units });

export const workloads: Readonly<Record<WorkloadId, Workload>> = {
  A: { title: 'dense network 784-512-512-10', batch: 128, network: { input: mnist, layers: [dense(512), dense(512)], heads: 1 } },
  B: {
    title: 'MNIST CNN of lesson 6',
    batch: 128,
    network: { input: mnist, layers: [conv(32, 3), conv(64, 3), pool(2), dropout(0.25), dense(128), dropout(0.5)], heads: 1 },
  },
  C: {
    title: 'captcha CNN, four characters at once',
    batch: 100,
    network: { input: [60, 160, 1], layers: [conv(32, 3), conv(32, 3), pool(2), conv(64, 3), pool(2), dropout(0.25)], heads: 4 },
  },
  D: { title: 'house prices, 47 rows, an epoch of full-batch descent', batch: 47, network: null },
  E: { title: 'face network nn4.small2 with triplet loss', batch: 12, network: null },
  T: { title: "tfjs-examples' MNIST CNN", batch: 512, network: { input: mnist, layers: [conv(8, 5), pool(2), conv(16, 5), pool(2)], heads: 1 } },
  V: {
    title: "ConvNetJS's MNIST CNN",
    batch: 20,
    network: { input: [24, 24, 1], layers: [conv(8, 5, 'same'), pool(2), conv(16, 5, 'same'), pool(3)], heads: 1 },
  },
};

/** The network of a workload that has one; throws for D and E. */
export function networkOfWorkload(id: WorkloadId): NetworkSpec {
  const { network } = workloads[id];
  if (!network) throw new Error(`Workload ${id} is no chain of layers.`);
  return network;
}
