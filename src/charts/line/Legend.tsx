import type { ReactElement } from 'react';
import frame from '../frame/frame.module.css';
import { Swatch } from '../frame/Swatch';
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
          <Swatch color={series.color} dashed={series.dashed === true} dotted={series.reference === true} />
          {series.label} {last && <strong>{format(last.y)}</strong>}
        </li>
      ))}
    </ul>
  );
}
