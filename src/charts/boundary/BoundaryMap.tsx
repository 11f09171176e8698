import { useEffect, useRef, type ReactElement } from 'react';
import { ChartFrame } from '../frame/ChartFrame';
import { fill } from '../frame/messages';
import { useTheme } from '../frame/useTheme';
import styles from './boundary.module.css';
import { boundaryMessages } from './messages';
import { mapColors, paintMap } from './paintMap';
import type { BoundaryMapProps, BoundaryPoints } from './props';

/** Pixels along a side: sharp on dense screens at the size it is shown. */
const pixels = 720;
/** Colour of a sure answer: points must stay visible on it. */
const strength = 0.55;

/** A classifier's answer all over a square, with its points. */
export function BoundaryMap(props: BoundaryMapProps): ReactElement {
  const { title, language, size, values, points, told } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => { if (canvas.current) draw(canvas.current, props); }, [props, theme]);
  const text = (key: keyof typeof boundaryMessages): string => boundaryMessages[key][language];
  const cellOf = ({ x, y }: BoundaryPoints, i: number): number => {
    const at = (value: number): number => Math.min(size - 1, Math.max(0, Math.floor(((value + props.extent) / (2 * props.extent)) * size)));
    return at(y[i] ?? 0) * size + at(x[i] ?? 0);
  };
  return (
    <ChartFrame
      title={title} language={language} summary={told}
      table={() => ({
        columns: ['x₁', 'x₂', text('label'), text('answer'), text('split')],
        rows: points.flatMap((set) => Array.from(set.label, (label, i) => [set.x[i] ?? 0, set.y[i] ?? 0, label, (values[cellOf(set, i)] ?? 0) > 0 ? 1 : 0, text(set.split === 'train' ? 'trained' : 'tested')])),
      })}
      legend={(
        <ul className={styles.legend}>
          {[1, 0].map((label) => <li key={label}><span className={styles.dot} style={dotColor(label)} /> {fill(text('class'), { label })}</li>)}
          {points.some(({ split }) => split === 'validation') && <li><span className={styles.dot} data-hollow style={{ ['--dot' as string]: 'var(--ink-2)' }} /> {text('tested')}</li>}
        </ul>
      )}
    >
      {() => <div role="img" aria-label={told}><canvas ref={canvas} className={styles.map} width={pixels} height={pixels} /></div>}
    </ChartFrame>
  );
}

const dotColor = (label: number): Record<string, string> => ({ '--dot': label === 1 ? 'var(--adam)' : 'var(--info)' });

function draw(canvas: HTMLCanvasElement, { size, extent, values, points, current, line }: BoundaryMapProps): void {
  const context = canvas.getContext('2d');
  const cells = document.createElement('canvas');
  [cells.width, cells.height] = [size, size];
  const sheet = cells.getContext('2d');
  if (!context || !sheet) return;
  const colors = mapColors(canvas);
  paintMap(sheet, size, values, 1 / strength, colors);
  context.clearRect(0, 0, pixels, pixels);
  context.imageSmoothingEnabled = false;
  context.drawImage(cells, 0, 0, pixels, pixels);
  const at = (x: number, y: number): [number, number] => [((x + extent) / (2 * extent)) * pixels, ((extent - y) / (2 * extent)) * pixels];
  if (line) drawLine(context, line, extent, at, colors.ink);
  points.forEach((set) => {
    set.label.forEach((label, i) => {
      const [r, g, b] = label === 1 ? colors.positive : colors.negative;
      context.beginPath();
      context.arc(...at(set.x[i] ?? 0, set.y[i] ?? 0), set.split === 'train' ? 9 : 7, 0, 2 * Math.PI);
      context.lineWidth = 3;
      context.fillStyle = `rgb(${r} ${g} ${b})`;
      context.strokeStyle = set.split === 'train' ? colors.paper : context.fillStyle;
      if (set.split === 'train') context.fill();
      context.stroke();
    });
  });
  const [train] = points;
  if (current === null || current === undefined || !train) return;
  context.beginPath();
  context.arc(...at(train.x[current] ?? 0, train.y[current] ?? 0), 18, 0, 2 * Math.PI);
  context.lineWidth = 4;
  context.strokeStyle = colors.ink;
  context.stroke();
}

/** The line bias + w1 x + w2 y = 0 with an arrow to the side of class 1. */
function drawLine(context: CanvasRenderingContext2D, [bias, w1, w2]: readonly [number, number, number], extent: number, at: (x: number, y: number) => [number, number], ink: string): void {
  const length = Math.hypot(w1, w2);
  if (length === 0) return;
  const [nx, ny] = [w1 / length, w2 / length];
  const [fx, fy] = [-(bias / length) * nx, -(bias / length) * ny];
  const reach = 4 * extent;
  context.strokeStyle = ink;
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(...at(fx - reach * ny, fy + reach * nx));
  context.lineTo(...at(fx + reach * ny, fy - reach * nx));
  context.moveTo(...at(fx, fy));
  context.lineTo(...at(fx + 0.18 * nx, fy + 0.18 * ny));
  context.stroke();
}
