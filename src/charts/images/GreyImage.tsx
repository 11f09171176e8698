import { type ReactElement, useEffect, useRef } from 'react';
import { useTheme } from '../frame/useTheme';
import styles from './images.module.css';
import { paintGrey, parseRgb } from './paint';

interface GreyImageProps {
  /** 0..255, row by row; `offset` is where this image starts. */
  readonly pixels: ArrayLike<number>;
  readonly offset: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels. */
  readonly size: number;
}

/** One small picture, dark ink on light paper or light on dark as the theme has it. */
export function GreyImage({ pixels, offset, width, height, size }: GreyImageProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const image = context.createImageData(width, height);
    paintGrey(image, pixels, offset, parseRgb(getComputedStyle(canvas.current).color));
    context.putImageData(image, 0, 0);
  }, [pixels, offset, width, height, theme]);
  return <canvas ref={canvas} className={styles.grey} width={width} height={height} style={{ width: size, height: (size * height) / width }} aria-hidden="true" />;
}
