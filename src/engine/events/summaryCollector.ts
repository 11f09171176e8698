/** Gathers the values of summaries by tag: those of TensorFlow 1, which have fields of their own, and those of 2, which are tensors. */
import type { EventLog, EventProblem, HistogramPoint, ImagePoint } from '../declarations/eventLog';
import type { GraphPicture } from '../declarations/graphPicture';
import { RunMetadataSchema, type HistogramProto, type Summary_Value, type TensorProto } from '../formats/protobuf/generated/tensorflow_pb';
import { readMessage } from '../formats/protobuf/readMessage';
import { readTensor, type Allowance } from '../formats/tensorProto';
import { pictureGraph } from './pictureGraph';
import { histogramOf, imagesOf, scalarOf, textOf } from './summaryTensor';
import { TaggedPoints } from './taggedPoints';

/** Most points of a kind that are kept: far more than a page can show. */
const limits = { scalars: 2_000_000, histograms: 50_000, images: 10_000, texts: 10_000, tags: 10_000 };

interface At {
  readonly step: number;
  readonly wallTime: number;
}

export class SummaryCollector {
  private readonly scalars = new TaggedPoints<At & { readonly value: number }>(limits.scalars);
  private readonly histograms = new TaggedPoints<HistogramPoint>(limits.histograms);
  private readonly images = new TaggedPoints<ImagePoint>(limits.images);
  private readonly texts = new TaggedPoints<At & { readonly text: string }>(limits.texts);
  /** TensorFlow 1 says only in a tag's first value which plugin it is for. */
  private readonly plugins = new Map<string, string>();
  private readonly file: string;
  private readonly allowance: Allowance;
  /** A graph of functions, which TensorFlow 2 writes as a summary. */
  graph: GraphPicture | null = null;

  /** @param allowance for the tensors of the whole file. */
  constructor(file: string, allowance: Allowance) {
    this.file = file;
    this.allowance = allowance;
  }

  /**
   * What is wrong with the value, or null.
   * @throws bad-file, unsupported
   */
  add(value: Summary_Value, at: At): EventProblem['kind'] | null {
    const tag = value.tag || value.nodeName;
    const named = value.metadata?.pluginData?.pluginName;
    if (named && !this.plugins.has(tag) && this.plugins.size < limits.tags) this.plugins.set(tag, named);
    switch (value.value.case) {
      case 'simpleValue':
        return kept(this.scalars.add(tag, { ...at, value: value.value.value }));
      case 'histo':
        return kept(this.histograms.add(tag, { ...at, ...oldHistogram(value.value.value) }));
      case 'image': {
        const { width, height, encodedImageString } = value.value.value;
        return kept(this.images.add(tag, { ...at, width, height, encoded: new Uint8Array(encodedImageString) }));
      }
      case 'tensor':
        return this.addTensor(tag, this.plugins.get(tag) ?? '', value.value.value, at);
      case 'audio':
        return 'unknown-plugin';
      case undefined:
        return named ? 'unknown-plugin' : null;
    }
  }

  /** Forgets values of `step` and later, of one tag or of all. */
  purge(step: number, tag: string | null): void {
    for (const points of [this.scalars, this.histograms, this.images, this.texts]) points.purge(step, tag);
  }

  series(): Pick<EventLog, 'scalars' | 'histograms' | 'images' | 'texts'> {
    return {
      scalars: this.scalars.series((tag, points) => ({
        tag,
        steps: Float64Array.from(points, ({ step }) => step),
        wallTimes: Float64Array.from(points, ({ wallTime }) => wallTime),
        values: Float64Array.from(points, ({ value }) => value),
      })),
      histograms: this.histograms.series((tag, points) => ({ tag, points })),
      images: this.images.series((tag, points) => ({ tag, points })),
      texts: this.texts.series((tag, points) => ({ tag, points })),
    };
  }

  private addTensor(tag: string, plugin: string, proto: TensorProto, at: At): EventProblem['kind'] | null {
    const tensor = readTensor(proto, this.file, this.allowance);
    switch (plugin) {
      case 'scalars': {
        const value = scalarOf(tensor);
        return value === null ? 'damaged' : kept(this.scalars.add(tag, { ...at, value }));
      }
      case 'histograms': {
        const histogram = histogramOf(tensor);
        return histogram ? kept(this.histograms.add(tag, { ...at, ...histogram })) : 'damaged';
      }
      case 'images': {
        const images = imagesOf(tensor);
        // Named as TensorFlow 1 does where a summary has several pictures.
        return images ? kept(images.every((image, i) => this.images.add(images.length > 1 ? `${tag}/image/${i}` : tag, { ...at, ...image }))) : 'damaged';
      }
      case 'text': {
        const text = textOf(tensor);
        return text === null ? 'damaged' : kept(this.texts.add(tag, { ...at, text }));
      }
      case 'graph_run_metadata_graph': {
        const [bytes] = tensor.dtype === 'string' ? tensor.data : [];
        const functions = bytes && readMessage(RunMetadataSchema, bytes, this.file).functionGraphs[0]?.preOptimizationGraph;
        if (functions) this.graph = pictureGraph(functions, this.file);
        return functions ? null : 'damaged';
      }
      default:
        return 'unknown-plugin';
    }
  }
}

const kept = (room: boolean): 'too-many' | null => (room ? null : 'too-many');

function oldHistogram({ min, max, num, sum, sumSquares, bucketLimit, bucket }: HistogramProto): Omit<HistogramPoint, keyof At> {
  const count = Math.min(bucketLimit.length, bucket.length);
  return { min, max, num, sum, sumSquares, limits: Float64Array.from(bucketLimit.slice(0, count)), counts: Float64Array.from(bucket.slice(0, count)) };
}
