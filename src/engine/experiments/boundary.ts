/** What a network of points answers all over the plane. */
import * as tf from '@tensorflow/tfjs-core';
import { featuresOf, inputRows } from '../data/pointFeatures';
import type { Points } from '../data/points';
import type { Params } from '../declarations/schema';
import type { Network } from '../models/network';
import type { Boundary } from '../declarations/boundary';

const extent = 1.2;
const largestGrid = 200;

/** The centres of a grid's cells over the square that boundaries are drawn on, row by row from the lowest y. */
export function gridPlace(size: number): (i: number) => readonly [x: number, y: number] {
  const at = (k: number): number => (2 * extent * (k + 0.5)) / size - extent;
  return (i) => [at(i % size), at(Math.floor(i / size))];
}

/** The part of a boundary that every classifier has. */
export function boundaryFrame(asked: number, train: Points, validation: Points | null): Pick<Boundary, 'size' | 'extent' | 'points'> {
  const size = Math.min(largestGrid, Math.max(2, Math.round(asked)));
  return { size, extent, points: [{ split: 'train', ...train }, ...(validation ? [{ split: 'validation', ...validation } as const] : [])] };
}

/** @param network of two classes, on inputs [batch, features] */
export async function boundaryOf(network: Network, params: Params, frame: Pick<Boundary, 'size' | 'extent' | 'points'>): Promise<Boundary> {
  const features = featuresOf(params);
  const cells = frame.size * frame.size;
  const rows = inputRows(features, cells, gridPlace(frame.size));
  const x = tf.tensor2d(rows, [cells, features.length]);
  const outputs = network.activations(x);
  try {
    // The last two are logits and probabilities; what is before them are the hidden layers.
    const hidden = await Promise.all(outputs.slice(0, -2).map(async ({ output }) => columns(Float32Array.from(await output.data()), output.shape[1] ?? 1)));
    const probabilities = Float32Array.from(await (outputs.at(-1)?.output ?? x).data());
    const kernels = await Promise.all(network.variables.filter(({ variable }) => variable.rank === 2).map(async ({ name, variable }) => ({ layer: name, shape: variable.shape, values: Float32Array.from(await variable.data()) })));
    const inputs = columns(rows, features.length).map((values, i) => ({ name: features[i]?.name ?? '', values }));
    return { ...frame, output: columns(probabilities, 2)[1] ?? new Float32Array(), inputs, units: hidden.flatMap((units, layer) => units.map((values, unit) => ({ layer, unit, values }))), kernels, current: null };
  } finally {
    tf.dispose([x, ...outputs.map(({ output }) => output)]);
  }
}

/** The columns of a matrix stored row by row. */
function columns(values: Float32Array, count: number): Float32Array[] {
  return Array.from({ length: count }, (_, c) => Float32Array.from({ length: values.length / count }, (_cell, r) => values[r * count + c] ?? Number.NaN));
}
