import { type ReactElement, useEffect, useRef } from 'react';
import styles from './images.module.css';

interface ColourImageProps {
  /** RGBA bytes, row by row. */
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** What is to be seen, in words. */
  readonly label: string;
  /** CSS pixels across; narrower where there is less room. */
  readonly size: number;
}

/** A picture in its own colours, whatever the theme. */
export function ColourImage({ rgba, width, height, label, size }: ColourImageProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    // Copied, as pixels that came from a worker may lie in shared memory.
    canvas.current?.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  }, [rgba, width, height]);
  return <span role="img" aria-label={label}><canvas ref={canvas} className={styles.colour} width={width} height={height} style={{ width: size, aspectRatio: `${width} / ${height}` }} aria-hidden="true" /></span>;
}
