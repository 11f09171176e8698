import { type ReactElement, useEffect, useRef } from 'react';
import { resolvedColor } from '../frame/resolvedColor';
import { useTheme } from '../frame/useTheme';
import styles from './embedding.module.css';
import { paintPoints, type PointPainting } from './paintPoints';
import type { PointClass } from './props';

interface PointCanvasProps extends Omit<PointPainting, 'styles' | 'ink' | 'paper'> {
  readonly classes: readonly PointClass[];
  readonly width: number;
  readonly height: number;
}

/** The picture itself, in the theme's colours and the screen's own pixels. */
export function PointCanvas({ classes, width, height, ...painting }: PointCanvasProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const density = Math.min(2, window.devicePixelRatio || 1);
  const { places, labels, ringed, shown, chosen } = painting;
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    paintPoints(context, {
      places, labels, ringed, shown, chosen, styles: classes.map(({ sign, color }) => ({ sign, color: resolvedColor(element, color) })),
      ink: resolvedColor(element, 'var(--ink)'), paper: resolvedColor(element, 'var(--surface)'),
    });
  }, [places, labels, ringed, shown, chosen, classes, width, height, density, theme]);
  return <canvas ref={canvas} className={styles.canvas} width={width * density} height={height * density} style={{ width, height }} aria-hidden="true" />;
}
