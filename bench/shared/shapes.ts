/** The shapes between the layers of a network, and the work they stand for. */
import { classes, type LayerSpec, type NetworkSpec } from './workloads';

/** [height, width, channels]; a dense layer's output is [1, 1, units]. */
export type Shape = readonly [number, number, number];

export interface ShapedLayer {
  readonly layer: LayerSpec | { readonly kind: 'heads'; readonly units: number };
  readonly input: Shape;
  readonly output: Shape;
}

export const sizeOf = ([height, width, channels]: Shape): number => height * width * channels;

/** Every layer with its shapes, the heads as one last dense layer without ReLU. Throws where pooling leaves a rest. */
export function shapedLayers({ input, layers, heads }: NetworkSpec): readonly ShapedLayer[] {
  const shaped: ShapedLayer[] = [];
  let shape: Shape = input;
  for (const layer of [...layers, { kind: 'heads', units: heads * classes } as const]) {
    const output = outputShape(layer, shape);
    shaped.push({ layer, input: shape, output });
    shape = output;
  }
  return shaped;
}

function outputShape(layer: ShapedLayer['layer'], input: Shape): Shape {
  const [height, width, channels] = input;
  switch (layer.kind) {
    case 'conv': {
      const lost = layer.padding === 'same' ? 0 : layer.size - 1;
      return [height - lost, width - lost, layer.filters];
    }
    case 'pool': {
      if (height % layer.size !== 0 || width % layer.size !== 0) throw new Error(`Windows of ${layer.size} do not fill ${height} x ${width}.`);
      return [height / layer.size, width / layer.size, channels];
    }
    case 'dropout': return input;
    case 'dense':
    case 'heads': return [1, 1, layer.units];
  }
}

/**
 * Floating-point operations of one training example: a multiplication and an addition for every tap of every layer with
 * weights, forward, for the weights' gradient, and, but for the first layer, for the input's gradient; convolutions
 * counted as direct ones, whatever algorithm computes them.
 */
export function flopPerExample(network: NetworkSpec): number {
  const taps = shapedLayers(network).map(({ layer, input, output }) => {
    switch (layer.kind) {
      case 'conv': return sizeOf(output) * layer.size ** 2 * input[2];
      case 'dense':
      case 'heads': return sizeOf(input) * layer.units;
      case 'pool':
      case 'dropout': return 0;
    }
  });
  return taps.reduce((sum, count, i) => sum + 2 * count * (i === 0 ? 2 : 3), 0);
}
