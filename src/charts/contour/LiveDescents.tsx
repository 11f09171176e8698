import { type ReactElement, useEffect, useRef } from 'react';
import { resolvedColor } from '../frame/resolvedColor';
import type { Scale } from '../frame/scale';
import { useTheme } from '../frame/useTheme';
import type { StepSource } from '../playback/stepSource';
import styles from './contour.module.css';
import type { DescentPath } from './props';
import type { Trail } from './trail';
import { TrailLayer } from './trailLayer';

interface LiveDescentsProps {
  readonly paths: readonly DescentPath[];
  readonly steps: StepSource;
  readonly x: Scale;
  readonly y: Scale;
  readonly width: number;
  readonly height: number;
}

/** The paths up to the step of the moment, on a canvas over the contour lines, which stay as they are. */
export function LiveDescents({ paths, steps, x, y, width, height }: LiveDescentsProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const density = Math.min(2, window.devicePixelRatio || 1);
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const [x0, x1] = x.domain;
  const [y0, y1] = y.domain;

  useEffect(() => {
    const shown = canvas.current;
    const context = shown?.getContext('2d');
    if (!shown || !context) return;
    const trails = paths.map((path) => trailIn(path, resolvedColor(shown, path.color), x, y));
    const layer = new TrailLayer(trails, shown, density, resolvedColor(shown, 'var(--surface)'));
    const draw = (): void => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, shown.width, shown.height);
      context.save();
      context.scale(density, density);
      context.beginPath();
      context.rect(left, top, right - left, bottom - top);
      context.clip();
      layer.paint(context, steps.step());
      context.restore();
    };
    draw();
    return steps.subscribe(draw);
    // Scales are made anew at every rendering; their ends say what they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [paths, steps, left, right, bottom, top, x0, x1, y0, y1, width, height, density, theme]);

  return <canvas ref={canvas} className={styles.live} width={width * density} height={height * density} style={{ width, height }} data-overlay="" aria-hidden="true" />;
}

/** Far beside the view a place is as good as none: canvases lose precision there. */
const farAway = 5000;

function trailIn(path: DescentPath, color: string, x: Scale, y: Scale): Trail {
  const length = Math.min(path.x.length, path.y.length);
  const pixels = (values: ArrayLike<number>, scale: Scale): Float32Array =>
    Float32Array.from({ length }, (_, i) => {
      const at = scale(values[i] ?? NaN);
      return Math.abs(at) <= farAway ? at : NaN;
    });
  return { color, xs: pixels(path.x, x), ys: pixels(path.y, y), hidden: new Uint8Array(length) };
}
