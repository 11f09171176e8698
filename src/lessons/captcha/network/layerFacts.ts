/** What a layer's weights cost: how their number comes about, and how often they are multiplied with. */
import type { PlannedLayer } from '../../../engine/declarations/networkPlan';

const thousands = (value: number): string => value.toLocaleString('en-US');

/**
 * The sum that gives the number of parameters; empty where there are none.
 * @param heads equal parts of a dense layer's units, one a position
 */
export function workingOf({ type, weights }: PlannedLayer, heads: number): string {
  const [kernel, bias] = weights;
  if (!kernel || !bias) return '';
  const [inputs, units] = [kernel.slice(0, -1), kernel.at(-1) ?? 0];
  const one = `(${inputs.map(thousands).join(' × ')} + 1)`;
  return type === 'Dense' ? `${heads} × ${one} × ${units / heads}` : `${one} × ${units}`;
}

/** Multiplications of one forward pass of one picture; a convolution's weights are used once at every place of its output. */
export function multiplicationsOf({ type, weights, output }: PlannedLayer): number {
  const [kernel] = weights;
  if (!kernel) return 0;
  const places = type === 'Conv2D' ? (output[0] ?? 0) * (output[1] ?? 0) : 1;
  return places * kernel.reduce((product, size) => product * size, 1);
}
