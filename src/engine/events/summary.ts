/** Summaries as TensorFlow 1 writes them: the serialised `Summary` that `session.run(merged)` gives. Two of them after one another are one. */
import { create, toBinary } from '@bufbuild/protobuf';
import { SummarySchema, Summary_ValueSchema, type Summary_Value } from '../formats/protobuf/generated/tensorflow_pb';
import { writeTensor } from '../formats/tensorProto';
import type { HistogramCounts } from './histogram';

export type SummaryValue = { readonly tag: string } & (
  | { readonly kind: 'scalar'; readonly value: number }
  | { readonly kind: 'histogram'; readonly histogram: HistogramCounts }
  /** `encoded` as a file of its own: PNG. */
  | { readonly kind: 'image'; readonly width: number; readonly height: number; readonly encoded: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
);

export function encodeSummary(values: readonly SummaryValue[]): Uint8Array<ArrayBuffer> {
  return toBinary(SummarySchema, create(SummarySchema, { value: values.map(toMessage) }));
}

function toMessage(value: SummaryValue): Summary_Value {
  const { tag } = value;
  switch (value.kind) {
    case 'scalar':
      return create(Summary_ValueSchema, { tag, value: { case: 'simpleValue', value: Math.fround(value.value) } });
    case 'histogram': {
      const { limits, counts, ...moments } = value.histogram;
      const histo = { ...moments, bucketLimit: Array.from(limits), bucket: Array.from(counts) };
      return create(Summary_ValueSchema, { tag, value: { case: 'histo', value: histo } });
    }
    case 'image': {
      const { width, height, encoded } = value;
      // Readers take the colours from the picture itself; 3 stands for red, green, blue.
      return create(Summary_ValueSchema, { tag, value: { case: 'image', value: { width, height, colorspace: 3, encodedImageString: encoded } } });
    }
    case 'text': {
      const tensor = writeTensor({ dtype: 'string', shape: [], data: [new TextEncoder().encode(value.text)] });
      return create(Summary_ValueSchema, { tag, metadata: { pluginData: { pluginName: 'text' } }, value: { case: 'tensor', value: tensor } });
    }
  }
}
