import type { ImageSet } from '../../engine/protocol';
import type { ChartLanguage } from '../frame/language';

/** One of the classes that points belong to: drawn as its sign in its colour, so that no one has to tell colours apart. */
export interface PointClass {
  /** One character. */
  readonly sign: string;
  readonly color: string;
}

export interface EmbeddingPlotProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** Points one after another, `components` numbers each. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  readonly classes: readonly PointClass[];
  /** Each point's class. */
  readonly labels: readonly number[];
  /** What a network took each point for, and how surely; those that differ from the label are ringed. */
  readonly predicted: readonly number[];
  readonly confidence: readonly number[];
  /** Each point's picture. */
  readonly images: Pick<ImageSet, 'height' | 'width' | 'pixels'>;
  /** Names of the directions; without them they mean nothing by themselves. */
  readonly axes?: readonly string[];
  /** What a sighted reader sees at a glance, in words. */
  readonly summary: string;
  readonly height?: number;
}
