/** Summaries: operations whose value is a serialised `Summary`, for a FileWriter. */
import * as tfc from '@tensorflow/tfjs-core';
import { countHistogram } from '../../events/histogram';
import { encodeSummary, type SummaryValue } from '../../events/summary';
import { encodePng } from '../../formats/png';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { invalidArgument } from '../errors';
import { graphKeys } from '../graph';
import { scalarOutput } from '../inference';
import { toNdArray } from '../ndArray';
import { defineOp, type Kernel } from '../opDefinition';
import type { Tensor } from '../tensor';
import { bytesOfText, textOfBytes } from './binaryText';

const textOf = (tensor: tfc.Tensor | undefined, index = 0): string => tensor?.dataSync<'string'>()[index] ?? '';
const summary = (values: readonly SummaryValue[]): tfc.Tensor => tfc.scalar(textOfBytes(encodeSummary(values)), 'string');
const defineSummary = (type: string, kernel: Kernel): void => { defineOp(type, { infer: scalarOutput('string'), kernel }); };

defineSummary('ScalarSummary', ([tags, values]) => {
  const numbers = (values as tfc.Tensor).dataSync();
  return summary(Array.from(numbers, (value, i) => ({ kind: 'scalar', tag: textOf(tags, i), value })));
});

defineSummary('HistogramSummary', ([tag, values]) => {
  const numbers = (values as tfc.Tensor).dataSync();
  const label = textOf(tag);
  if (numbers.some((value) => !Number.isFinite(value))) throw invalidArgument(`Nan in summary histogram for: ${label}`);
  return summary([{ kind: 'histogram', tag: label, histogram: countHistogram(numbers) }]);
});

/** Pictures of [batch, height, width, 1, 3 or 4]: floats are scaled as TensorFlow scales them, to 0..255. */
defineSummary('ImageSummary', ([tag, pictures], { op }) => {
  const images = pictures as tfc.Tensor4D;
  const [batch, height, width, channels] = images.shape;
  if (channels !== 1 && channels !== 3 && channels !== 4) throw invalidArgument(`Tensor must be 4-D with last dim 1, 3, or 4, not [${images.shape.join()}]`);
  const label = textOf(tag);
  const values = images.dataSync();
  const size = height * width * channels;
  const shown = Math.min(batch, op.number('max_images'));
  return summary(Array.from({ length: shown }, (_, i): SummaryValue => ({
    kind: 'image', tag: op.number('max_images') === 1 ? `${label}/image` : `${label}/image/${i}`, width, height,
    encoded: encodePng(width, height, channels, scaledPixels(values.subarray(i * size, (i + 1) * size))),
  })));
});

/** As NormalizeFloatImage (tensorflow/core/kernels/summary_image_op.cc): with negative values 0 becomes 128, else the largest 255. */
function scaledPixels(values: ArrayLike<number> & Iterable<number>): Uint8Array {
  const finite = Array.from(values).filter(Number.isFinite);
  const [least, most] = [finite.reduce((a, b) => Math.min(a, b), Infinity), finite.reduce((a, b) => Math.max(a, b), -Infinity)];
  const largest = Math.max(Math.abs(least), Math.abs(most));
  const [scale, offset] = least < 0 ? [largest < 1e-6 ? 0 : 127 / largest, 128] : [most < 1e-6 ? 0 : 255 / most, 0];
  return Uint8Array.from(values, (value) => (Number.isFinite(value) ? Math.trunc(value * scale + offset) : 255));
}

/** `tf.summary.text` makes one: values are texts. */
defineSummary('TensorSummaryV2', ([tag, texts]) =>
  summary([{ kind: 'text', tag: textOf(tag), text: (texts as tfc.Tensor).dataSync<'string'>().join('\n') }]));

/** Messages of protocol buffers after one another are one message. */
defineSummary('MergeSummary', (parts) => {
  const bytes = parts.flatMap((part) => [...bytesOfText(textOf(part))]);
  return tfc.scalar(textOfBytes(Uint8Array.from(bytes)), 'string');
});

/** Functions of `tf.summary`. The tag is the operation's name with its scopes. */
export function summaryOps(builder: Builder) {
  const make = (type: string, name: string, tagArgument: string, value: TensorLike, options: { readonly valueArgument: string; readonly attributes?: Parameters<Builder['apply']>[2] }): Tensor => {
    const { graph } = builder;
    const made = graph.nameScope(name, (scope) => {
      const tag = builder.constant(toNdArray(scope.replace(/\/$/, '')), tagArgument);
      return builder.one(type, [[tagArgument, tag, { free: true }], [options.valueArgument, value, { free: type === 'TensorSummaryV2' ? true : undefined } as { readonly free?: true }]], { ...options.attributes, name: scope });
    });
    graph.addToCollection(graphKeys.summaries, made);
    return made;
  };
  return {
    scalar: (name: string, value: TensorLike): Tensor => make('ScalarSummary', name, 'tags', value, { valueArgument: 'values' }),
    histogram: (name: string, values: TensorLike): Tensor => make('HistogramSummary', name, 'tag', values, { valueArgument: 'values' }),
    image: (name: string, pictures: TensorLike, { maxOutputs = 3 }: { readonly maxOutputs?: number } = {}): Tensor =>
      make('ImageSummary', name, 'tag', pictures, { valueArgument: 'tensor', attributes: { attributes: { max_images: attr.int(maxOutputs), bad_color: attr.ints([255, 0, 0, 255]) } } }),
    text: (name: string, texts: TensorLike): Tensor => make('TensorSummaryV2', name, 'tag', texts, { valueArgument: 'tensor', attributes: { typeAttribute: null, attributes: { T: attr.type('string') } } }),
    merge: (summaries: readonly Tensor[], { name = 'Merge' }: Named = {}): Tensor => builder.graph.nameScope(name, () => builder.graph.createOperation('MergeSummary', summaries, { attributes: { N: attr.int(summaries.length) } }).output()),
    /** All summaries of the default graph as one; null where there is none. */
    mergeAll: (): Tensor | null => {
      const all = builder.graph.collection(graphKeys.summaries) as readonly Tensor[];
      if (all.length === 0) return null;
      return builder.graph.nameScope('Merge', () => builder.graph.createOperation('MergeSummary', all, { attributes: { N: attr.int(all.length) } }).output());
    },
  };
}
