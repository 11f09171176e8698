import type { LayerReport } from '../../engine/protocol';
import type { ReportedWeight } from './statistics';

/** A layer as tfjs-vis's views read one. */
export interface ReportedLayer {
  readonly name: string;
  readonly trainable: boolean;
  readonly outputShape: readonly (number | null)[];
  readonly weights: readonly { readonly name: string }[];
  countParams(): number;
  getWeights(): readonly ReportedWeight[];
}

export function reportedLayer({ name, outputShape, parameters, weights }: LayerReport): ReportedLayer {
  return {
    name: escapeHtml(name),
    trainable: parameters > 0,
    outputShape: [null, ...outputShape],
    weights: weights.map((weight) => ({ name: escapeHtml(weight.name) })),
    countParams: () => parameters,
    getWeights: () => weights.map((report) => ({ shape: report.shape, size: report.shape.reduce((a, b) => a * b, 1), report, data: () => Promise.resolve(report.sample) })),
  };
}

/** tfjs-vis writes names into the page as HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
