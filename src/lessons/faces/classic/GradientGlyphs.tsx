import type { ReactElement } from 'react';
import type { FaceDescriptors } from '../../../engine/declarations/faceMethods';
import figure from '../../figure/figure.module.css';

const cell = 32;
const halfBin = 10;

/** A star of strokes a cell: along the edges, which run across the gradients, stronger for longer ones. */
export function GradientGlyphs({ gradients, label }: { readonly gradients: FaceDescriptors['gradients']; readonly label: string }): ReactElement {
  const { rows, columns, values } = gradients;
  const bins = values.length / (rows * columns);
  const most = values.reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
  return (
    <div className={figure.titled}>
      <svg viewBox={`0 0 ${columns * cell} ${rows * cell}`} width={columns * cell} height={rows * cell} role="img" aria-label={label}>
        {Array.from(values, (value, i) => {
          const [place, bin] = [Math.floor(i / bins), i % bins];
          const angle = (((180 / bins) * bin + halfBin + 90) * Math.PI) / 180;
          const [x, y] = [((place % columns) + 0.5) * cell, (Math.floor(place / columns) + 0.5) * cell];
          const [dx, dy] = [(Math.cos(angle) * cell) / 2, (Math.sin(angle) * cell) / 2];
          return <line key={i} x1={x - dx} y1={y - dy} x2={x + dx} y2={y + dy} stroke="currentColor" strokeWidth={2} strokeOpacity={value / most} />;
        })}
      </svg>
      <span className={figure.small}>{label}</span>
    </div>
  );
}
