/** What a network's layers are and hold, for the model inspector. */
import type * as tfl from '@tensorflow/tfjs-layers';
import type { LayerReport, WeightReport } from '../protocol';
import { readTensors } from '../runtime/variables';
import { evenSample } from '../stats/evenSample';
import type { Network } from './network';

const sampleSize = 20_000;

/** One report a layer, read without blocking the backend. */
export async function reportLayers({ model, variables }: Network): Promise<LayerReport[]> {
  const values = await readTensors(Object.fromEntries(variables.map(({ name, variable }) => [name, variable])));
  return model.layers.map((layer) => ({
    name: layer.name,
    type: layer.getClassName(),
    outputShape: withoutBatch(layer.outputShape),
    parameters: layer.countParams(),
    weights: Object.entries(values).filter(([name]) => name.startsWith(`${layer.name}/`)).map(([name, tensor]) => reportWeight(name, tensor.shape, tensor.values)),
  }));
}

/** Statistics over the finite values (population variance); all of them NaN where there is none. */
export function reportWeight(name: string, shape: readonly number[], values: Float32Array): WeightReport {
  const finite = values.filter(Number.isFinite);
  const mean = finite.reduce((sum, v) => sum + v, 0) / finite.length;
  const variance = finite.reduce((sum, v) => sum + (v - mean) ** 2, 0) / finite.length;
  return {
    name,
    shape,
    min: finite.length > 0 ? finite.reduce((a, b) => Math.min(a, b)) : Number.NaN,
    max: finite.length > 0 ? finite.reduce((a, b) => Math.max(a, b)) : Number.NaN,
    mean,
    std: Math.sqrt(variance),
    zeros: values.reduce((n, v) => n + (v === 0 ? 1 : 0), 0),
    nans: values.reduce((n, v) => n + (Number.isNaN(v) ? 1 : 0), 0),
    infs: values.reduce((n, v) => n + (Math.abs(v) === Infinity ? 1 : 0), 0),
    sample: evenSample(values, sampleSize),
  };
}

/** A layer's or model's shape of one example. */
export function withoutBatch(shape: tfl.Shape | tfl.Shape[]): number[] {
  return shape.flat().slice(1).map(Number);
}
