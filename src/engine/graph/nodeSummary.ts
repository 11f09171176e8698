import { attributeText, type Attributes } from './attributes';
import type { Tensor } from './tensor';

/** One operation in the words of TensorFlow's messages: `{{node MatMul}} = MatMul[T=DT_FLOAT](a, b)`. */
export function nodeSummary(name: string, type: string, inputs: readonly Tensor[], attributes: Attributes): string {
  const shown = Object.entries(attributes)
    .filter(([key]) => !key.startsWith('_'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${attributeText(value)}`);
  const sources = inputs.map(({ op, index }) => (index === 0 ? op.name : `${op.name}:${index}`));
  return `{{node ${name}}} = ${type}[${shown.join(', ')}](${sources.join(', ')})`;
}
