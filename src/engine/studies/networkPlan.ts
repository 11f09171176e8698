/** What a network is made of: it is built, read and thrown away. */
import { declarationOf } from '../declarations/catalog';
import type { PlannedLayer } from '../declarations/networkPlan';
import { resolveParams } from '../declarations/schema';
import { buildNetwork, type Network } from '../models/network';
import { withoutBatch } from '../models/report';
import type { Study } from './study';

/** @throws unknown-experiment, bad-parameter */
// eslint-disable-next-line @typescript-eslint/require-await -- done at once
export const networkPlan: Study<'network-plan'> = async function* ({ experiment, params }) {
  const network = buildNetwork(experiment, 1, resolveParams(declarationOf(experiment), params));
  try {
    return { input: withoutBatch(network.model.inputs[0]?.shape ?? []), layers: network.model.layers.map(plannedLayer) };
  } finally {
    network.dispose();
  }
};

function plannedLayer(layer: Network['model']['layers'][number]): PlannedLayer {
  return {
    name: layer.name,
    type: layer.getClassName(),
    output: withoutBatch(layer.outputShape),
    weights: layer.weights.map((weight) => weight.shape.map(Number)),
    parameters: layer.countParams(),
  };
}
