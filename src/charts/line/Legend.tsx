import type { ReactElement } from 'react';
import frame from '../frame/frame.module.css';
import type { LineLayout } from './layout';

interface LegendProps {
  readonly layout: LineLayout;
  readonly format: (value: number) => string;
}

/** Names and last values below the plot, for narrow drawings and many curves. */
export function Legend({ layout, format }: LegendProps): ReactElement {
  return (
    <ul className={frame.legend}>
      {layout.curves.map(({ series, last }) => (
        <li key={series.id}>
          <Stroke color={series.color} dashed={series.dashed === true} />
          {series.label} {last && <strong>{format(last.y)}</strong>}
        </li>
      ))}
    </ul>
  );
}

export function Stroke({ color, dashed }: { readonly color: string; readonly dashed: boolean }): ReactElement {
  return (
    <svg width="18" height="8" aria-hidden="true" data-icon="">
      <path d="M1 4H17" stroke={color} strokeWidth="2.5" strokeDasharray={dashed ? '5 3' : undefined} fill="none" />
    </svg>
  );
}
