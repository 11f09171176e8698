import type { ImageSet, TensorPicture } from '../../engine/protocol';
import type { ChartLanguage } from '../frame/language';

export interface ImageGridProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly images: Pick<ImageSet, 'count' | 'height' | 'width' | 'pixels'>;
  /** One short line under each image; also its accessible name. */
  readonly captions: readonly string[];
  /** Captions of these images are set in the colour of errors. */
  readonly wrong?: readonly boolean[];
  /** Size of an image in CSS pixels; 56 unless given. */
  readonly size?: number;
  readonly onOpen?: (index: number) => void;
  readonly selected?: number | null;
}

export interface TensorGridProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** Filters [height, width, in, out] give one tile per output channel (and input channel); maps [height, width, channels] one per channel; [units] one strip. */
  readonly picture: TensorPicture;
  /** Diverging around zero (weights) or sequential from the smallest value (activations). Default by the rank. */
  readonly scale?: 'diverging' | 'sequential';
  /** Size of a tile in CSS pixels; 56 unless given. */
  readonly size?: number;
  /** Tiles shown before "show all"; 64 unless given. */
  readonly limit?: number;
}
