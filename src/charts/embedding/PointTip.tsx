import type { ReactElement } from 'react';
import frame from '../frame/frame.module.css';
import { GreyImage } from '../images/GreyImage';
import styles from './embedding.module.css';
import type { EmbeddingPlotProps } from './props';

/** The picture behind a point, and what the network made of it. */
export function PointTip({ point, x, y, width, images, told }: {
  readonly point: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly images: EmbeddingPlotProps['images'];
  readonly told: string;
}): ReactElement {
  return (
    <div className={`${frame.tooltip} ${styles.tip}`} data-left={x > width / 2 || undefined} style={{ left: x, top: y }} aria-hidden="true">
      <GreyImage pixels={images.pixels} offset={point * images.width * images.height} width={images.width} height={images.height} size={84} />
      <span>{told}</span>
    </div>
  );
}
