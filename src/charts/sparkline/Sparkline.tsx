import { type ReactElement, useMemo } from 'react';
import { downsample } from '../../engine/stats/downsample';
import { finiteRange } from '../../engine/stats/histogram';
import { formatValue } from '../frame/number';
import { linearScale } from '../frame/scale';
import { linePath } from '../line/path';
import type { SparklineProps } from './props';

const words = { zh: '{label}，从 {from} 到 {to}', en: '{label}, from {from} to {to}' } as const;

/** A curve the size of a word. */
export function Sparkline({ label, language, values, version, color, width = 96, height = 24 }: SparklineProps): ReactElement {
  const path = useMemo(
    () => {
      const steps = Float64Array.from({ length: values.length }, (_, i) => i);
      const picked = downsample(steps, values, width);
      const [low, high] = finiteRange(values);
      const x = linearScale([0, Math.max(1, values.length - 1)], [1.5, width - 1.5]);
      const y = linearScale(low === high ? [low - 1, high + 1] : [low, high], [height - 2, 2]);
      return linePath({ xs: Float64Array.from(picked), ys: Float64Array.from(picked, (i) => values[i] ?? NaN) }, x, y);
    },
    // `version` stands for the contents of `values`, which grow in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [values, version, width, height],
  );
  const name = words[language].replace('{label}', label).replace('{from}', formatValue(values[0] ?? NaN)).replace('{to}', formatValue(values.at(-1) ?? NaN));
  return (
    <svg width={width} height={height} role="img" aria-label={values.length > 0 ? name : label}>
      <path d={path} fill="none" stroke={color} strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
