import { type ReactElement, useEffect, useRef } from 'react';
import { useTheme } from '../frame/useTheme';
import { themeColors } from './drawTiles';
import styles from './images.module.css';
import { paintGrey, paintValue, parseRgb } from './paint';

interface OverlayImageProps {
  /** Ink from 0 to 1, row by row. */
  readonly picture: Float32Array;
  readonly width: number;
  readonly height: number;
  /** One for each pixel. */
  readonly values: Float32Array;
  /** Around zero in two colours, or from zero in one. */
  readonly diverging: boolean;
  /** The value of full colour; the greatest of `values` unless given. */
  readonly most?: number;
  /** What the picture shows, in words. */
  readonly label: string;
  /** CSS pixels across; narrower where there is less room. */
  readonly size: number;
}

const paleInk = 90;

/** A picture in pale ink with values laid over it in colour. */
export function OverlayImage({ picture, width, height, values, diverging, most, label, size }: OverlayImageProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const ink = new ImageData(width, height);
    paintGrey(ink, picture.map((value) => value * paleInk), 0, parseRgb(getComputedStyle(canvas.current).color));
    context.putImageData(ink, 0, 0);
    const full = most ?? values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
    // One colour for both scales: what speaks for the class looks alike in all maps.
    const { positive, negative } = themeColors(canvas.current, true);
    const colours = new ImageData(width, height);
    values.forEach((value, i) => { paintValue(colours, i, value, 0, full, positive, diverging ? negative : null); });
    const layer = document.createElement('canvas');
    layer.width = width;
    layer.height = height;
    layer.getContext('2d')?.putImageData(colours, 0, 0);
    context.drawImage(layer, 0, 0);
  }, [picture, values, diverging, most, width, height, theme]);
  return <span role="img" aria-label={label}><canvas ref={canvas} className={`${styles.values} ${styles.paper}`} width={width} height={height} style={{ width: size, aspectRatio: `${width} / ${height}` }} aria-hidden="true" /></span>;
}
