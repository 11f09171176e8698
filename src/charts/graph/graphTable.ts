import type { GraphPicture } from '../../engine/declarations/graphPicture';
import type { ChartTable } from '../frame/chartTable';
import type { ChartLanguage } from '../frame/language';
import { graphMessages as text } from './messages';
import { shapeText } from './tensorText';

/** The operations as rows, evenly thinned to at most `most`. */
export function graphTable({ nodes }: GraphPicture, most: number, language: ChartLanguage): ChartTable {
  const every = Math.ceil(nodes.length / most);
  return {
    columns: [text.name, text.operation, text.outputs, text.inputs, text.device].map((message) => message[language]),
    rows: nodes.filter((_, i) => every <= 1 || i % every === 0).map(({ name, op, outputs, inputs, device }) => [name, op, outputs.map(({ dtype, shape }) => `${dtype} ${shapeText(shape)}`).join(', '), inputs.join(', '), device]),
    total: nodes.length,
  };
}
