import { type ReactElement, useEffect, useRef } from 'react';
import { TrailLayer } from '../contour/trailLayer';
import { resolvedColor } from '../frame/resolvedColor';
import { useTheme } from '../frame/useTheme';
import type { StepSource } from '../playback/stepSource';
import { type BoxAxis, boxMarks } from '../scatter3d/boxMarks';
import type { Turn } from '../scatter3d/geometry';
import { paintBox } from './paintBox';
import { paintTerrain } from './paintTerrain';
import { paletteAt } from './palette';
import type { SurfacePath } from './props';
import styles from './surface3d.module.css';
import type { Terrain } from './terrain';
import { trailOf } from './trailOnTerrain';
import { projection } from './view';

interface SurfaceCanvasProps {
  readonly label: string;
  readonly terrain: Terrain;
  readonly axes: readonly [BoxAxis, BoxAxis, BoxAxis];
  readonly paths: readonly SurfacePath[];
  readonly steps: StepSource | undefined;
  readonly turn: Turn;
  readonly width: number;
  readonly height: number;
}

/** The picture itself. The terrain is painted once for each side it is seen from, the trails over a copy of it at every step. */
export function SurfaceCanvas({ label, terrain, axes, paths, steps, turn, width, height }: SurfaceCanvasProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const backdrop = useRef<HTMLCanvasElement | null>(null);
  const theme = useTheme();
  const density = Math.min(2, window.devicePixelRatio || 1);

  useEffect(() => {
    if (!canvas.current) return;
    const made = document.createElement('canvas');
    made.width = width * density;
    made.height = height * density;
    const context = made.getContext('2d');
    if (!context) return;
    context.scale(density, density);
    const palette = paletteAt(canvas.current);
    const at = projection(turn, width, height);
    paintBox(context, boxMarks(axes, turn, at, width), palette);
    paintTerrain(context, terrain, turn, at, palette);
    backdrop.current = made;
  }, [terrain, axes, turn, width, height, density, theme]);

  useEffect(() => {
    const shown = canvas.current;
    const context = shown?.getContext('2d');
    if (!shown || !context) return;
    const at = projection(turn, width, height);
    const trails = paths.map((path) => trailOf(path, resolvedColor(shown, path.color), terrain, turn, at));
    const layer = new TrailLayer(trails, shown, density, resolvedColor(shown, 'var(--surface)'));
    const draw = (): void => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, shown.width, shown.height);
      if (backdrop.current) context.drawImage(backdrop.current, 0, 0);
      context.scale(density, density);
      layer.paint(context, steps?.step() ?? Infinity);
    };
    draw();
    return steps?.subscribe(draw);
  }, [paths, steps, terrain, axes, turn, width, height, density, theme]);

  return (
    <div role="img" aria-label={label}>
      <canvas ref={canvas} className={styles.canvas} width={width * density} height={height * density} style={{ width, height }} />
    </div>
  );
}
