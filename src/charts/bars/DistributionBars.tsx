import type { ReactElement } from 'react';
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { niceDomain, niceStep, ticks } from '../../engine/stats/ticks';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatTick, formatValue } from '../frame/number';
import { margin } from '../frame/plotArea';
import { Swatch } from '../frame/Swatch';
import { useRoving } from '../frame/useRoving';
import { useWidth } from '../frame/useWidth';
import styles from './bars.module.css';
import { barMessages } from './messages';
import type { DistributionBarsProps } from './props';

interface Row {
  readonly label: string;
  /** One for each group. */
  readonly counts: readonly number[];
}

/** How often each class occurs, one column a class, groups side by side. */
export function DistributionBars({ title, language, labels, groups, xLabel, yLabel, height = 220, onOpen }: DistributionBarsProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { current, ...roving } = useRoving();
  const most = Math.max(1, ...groups.flatMap((group) => group.counts));
  const right = Math.max(margin.left + 40, width - margin.right);
  const rowCount = Math.max(2, Math.floor((height - margin.top - margin.bottom) / 44));
  const [, top] = niceDomain(0, most, rowCount);
  const step = niceStep(top, rowCount);
  const rows: readonly Row[] = labels.map((label, i) => ({ label, counts: groups.map((group) => group.counts[i] ?? 0) }));
  const summary = fill(barMessages.distribution[language], { count: labels.length, groups: groups.map((group) => describe(group, labels, language)).join(' ') });
  const tell = (i: number): string => `${labels[i] ?? ''}: ${groups.map((group) => `${group.label} ${formatValue(group.counts[i] ?? 0)}`).join(', ')}`;
  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={() => ({ columns: [xLabel ?? barMessages.class[language], ...groups.map((group) => group.label)], rows: rows.map(({ label, counts }) => [label, ...counts]) })}
      legend={
        groups.length > 1 && (
          <ul className={frame.legend}>
            {groups.map((group) => (
              <li key={group.label}>
                <Swatch color={group.color} dashed={false} /> {group.label}
              </li>
            ))}
          </ul>
        )
      }
    >
      {() => (
        <div ref={ref} className={styles.stage}>
          <BarChart
            width={width} height={height} data={rows} role="img" aria-label={summary} accessibilityLayer={false} className={styles.chart ?? ''}
            margin={{ top: margin.top, right: margin.right, bottom: 0, left: 0 }} barCategoryGap="11%" barGap={1}
          >
            <CartesianGrid vertical={false} />
            <XAxis dataKey="label" interval={0} height={margin.bottom} tickLine={false} tickMargin={6} />
            <YAxis width={margin.left} domain={[0, top]} ticks={[...ticks(0, top, rowCount)]} tickFormatter={(value: number) => formatTick(value, step)} tickLine={false} axisLine={false} />
            {groups.map((group, g) => (
              <Bar key={group.label} dataKey={(row: Row) => row.counts[g]} name={group.label} fill={group.color} isAnimationActive={false} />
            ))}
            {xLabel && <text x={right} y={height - 7} textAnchor="end">{xLabel}</text>}
            {yLabel && <text x={margin.left - 46} y={margin.top - 9}>{yLabel}</text>}
          </BarChart>
          {onOpen && (
            <div className={styles.columns} style={{ left: margin.left, top: margin.top, width: right - margin.left, height: height - margin.top - margin.bottom + 22 }} {...roving}>
              {labels.map((label, i) => (
                <button key={label} type="button" data-rove="" tabIndex={i === current ? 0 : -1} title={tell(i)} aria-label={`${fill(barMessages.open[language], { label })} (${tell(i)})`} onClick={() => onOpen(i)} />
              ))}
            </div>
          )}
        </div>
      )}
    </ChartFrame>
  );
}

function describe(group: DistributionBarsProps['groups'][number], labels: readonly string[], language: DistributionBarsProps['language']): string {
  const low = Math.min(...group.counts);
  const high = Math.max(...group.counts);
  const name = (count: number): string => labels[group.counts.indexOf(count)] ?? '';
  return fill(barMessages.group[language], { label: group.label, total: formatValue(group.counts.reduce((sum, n) => sum + n, 0)), low: formatValue(low), lowLabel: name(low), high: formatValue(high), highLabel: name(high) });
}
