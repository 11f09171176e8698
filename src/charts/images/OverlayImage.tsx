import { type ReactElement, useEffect, useRef } from 'react';
import { useTheme } from '../frame/useTheme';
import { themeColors } from './drawTiles';
import styles from './images.module.css';
import { paintGrey, paintValue, parseRgb } from './paint';

interface OverlayImageProps {
  /** Ink from 0 to 1, row by row, of a square picture. */
  readonly picture: Float32Array;
  /** One for each pixel. */
  readonly values: Float32Array;
  /** Around zero in two colours, or from zero in one. */
  readonly diverging: boolean;
  /** What the picture shows, in words. */
  readonly label: string;
  /** CSS pixels. */
  readonly size: number;
}

const paleInk = 90;

/** A picture in pale ink with values laid over it in colour. */
export function OverlayImage({ picture, values, diverging, label, size }: OverlayImageProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const side = Math.sqrt(picture.length);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const ink = new ImageData(side, side);
    paintGrey(ink, picture.map((value) => value * paleInk), 0, parseRgb(getComputedStyle(canvas.current).color));
    context.putImageData(ink, 0, 0);
    const most = values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
    // One colour for both scales: what speaks for the class looks alike in all maps.
    const { positive, negative } = themeColors(canvas.current, true);
    const colours = new ImageData(side, side);
    values.forEach((value, i) => { paintValue(colours, i, value, 0, most, positive, diverging ? negative : null); });
    const layer = document.createElement('canvas');
    layer.width = side;
    layer.height = side;
    layer.getContext('2d')?.putImageData(colours, 0, 0);
    context.drawImage(layer, 0, 0);
  }, [picture, values, diverging, side, theme]);
  return <span role="img" aria-label={label}><canvas ref={canvas} className={`${styles.values} ${styles.paper}`} width={side} height={side} style={{ width: size, height: size }} aria-hidden="true" /></span>;
}
