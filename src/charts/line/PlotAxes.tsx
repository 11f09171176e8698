import { memo, type ReactElement, type ReactNode, useMemo } from 'react';
import { CartesianGrid, LineChart as RechartsLineChart, XAxis, YAxis } from 'recharts';
import { formatTick, formatValue } from '../frame/number';
import type { AxisPlan } from './domains';
import styles from './line.module.css';
import type { PlotBox } from './plotBox';

interface PlotAxesProps {
  readonly box: PlotBox;
  readonly x: AxisPlan;
  readonly y: AxisPlan;
  readonly children: ReactNode;
}

/**
 * Grid and axes by recharts. Memoised, with the curves below it fed through their own context: recharts lays out anew
 * only when an axis changes, not at every point (recharts#949: it re-renders all it holds).
 */
export const PlotAxes = memo(function PlotAxes({ box, x, y, children }: PlotAxesProps): ReactElement {
  const ends = useMemo(() => x.domain.map((at, i) => ({ x: at, y: y.domain[i] })), [x, y]);
  return (
    <RechartsLineChart
      width={box.width}
      height={box.height}
      data={ends}
      margin={{ top: box.top, right: box.width - box.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      className={styles.axes ?? ''}
      tabIndex={-1}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[...x.domain]}
        ticks={[...x.ticks]}
        tickFormatter={(value: number) => formatTick(value, x.step)}
        allowDataOverflow
        height={box.height - box.bottom}
        tickLine={false}
        tickMargin={6}
        interval="preserveStartEnd"
      />
      <YAxis
        type="number"
        scale={y.log ? 'log' : 'linear'}
        domain={[...y.domain]}
        ticks={[...y.ticks]}
        tickFormatter={(value: number) => (y.log ? formatValue(value).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : formatTick(value, y.step))}
        allowDataOverflow
        width={box.left}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      {children}
    </RechartsLineChart>
  );
});
