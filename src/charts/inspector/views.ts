import { layer as showLayer, modelSummary } from '@tensorflow/tfjs-vis/dist/show/model';
import { valuesDistribution } from '@tensorflow/tfjs-vis/dist/show/tensor';
import type { ChartLanguage } from '../frame/language';
import { reportedLayer } from './reportedModel';
import type { LayerReport } from '../../engine/protocol';
import { translateViews } from './translation';

// tfjs-vis types its views for models with tensors, but reads no more of them than reportedModel.ts offers.
type Model = Parameters<typeof modelSummary>[1];
type Layer = Parameters<typeof showLayer>[1];
type Tensor = Parameters<typeof valuesDistribution>[1];

/** tfjs-vis's table of layers. */
export async function drawSummary(container: HTMLElement, layers: readonly LayerReport[], language: ChartLanguage): Promise<void> {
  await modelSummary(container, { layers: layers.map(reportedLayer) } as unknown as Model);
  translateViews(container, language);
}

/** tfjs-vis's view of one layer: its weights, and the distribution of one of them on demand. */
export async function drawLayer(container: HTMLElement, layer: LayerReport, language: ChartLanguage): Promise<void> {
  await showLayer(container, reportedLayer(layer) as unknown as Layer);
  translateViews(container, language);
}

/** tfjs-vis's view of one weight: statistics and histogram of its values. */
export async function drawDistribution(container: HTMLElement, layer: LayerReport, weight: number, language: ChartLanguage): Promise<void> {
  const tensor = reportedLayer(layer).getWeights()[weight];
  if (!tensor) return;
  await valuesDistribution(container, tensor as unknown as Tensor);
  translateViews(container, language);
}
