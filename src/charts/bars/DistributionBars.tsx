import type { ReactElement } from 'react';
import { Axes } from '../frame/Axes';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { plotScales } from '../frame/plotArea';
import { Swatch } from '../frame/Swatch';
import { useRoving } from '../frame/useRoving';
import { useWidth } from '../frame/useWidth';
import styles from './bars.module.css';
import { barMessages } from './messages';
import type { DistributionBarsProps } from './props';

/** How often each class occurs, one column a class, groups side by side. */
export function DistributionBars({ title, language, labels, groups, xLabel, yLabel, height = 220, onOpen }: DistributionBarsProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { current, ...roving } = useRoving();
  const most = Math.max(1, ...groups.flatMap((group) => group.counts));
  const { x, y } = plotScales(width, height, [0, 1], [0, most]);
  const [left, right] = x.range;
  const column = (right - left) / Math.max(1, labels.length);
  const bar = (column * 0.78) / Math.max(1, groups.length);
  const summary = fill(barMessages.distribution[language], { count: labels.length, groups: groups.map((group) => describe(group, labels, language)).join(' ') });
  const tell = (i: number): string => `${labels[i] ?? ''}: ${groups.map((group) => `${group.label} ${formatValue(group.counts[i] ?? 0)}`).join(', ')}`;
  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={() => ({ columns: [xLabel ?? barMessages.class[language], ...groups.map((group) => group.label)], rows: labels.map((label, i) => [label, ...groups.map((group) => group.counts[i] ?? 0)]) })}
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
          <svg width={width} height={height} role="img" aria-label={summary}>
            <Axes x={x} y={y} xLabel={xLabel} yLabel={yLabel} xTicks={labels.map((label, i) => ({ label, at: left + column * (i + 0.5) }))} />
            {groups.map((group, g) => (
              <g key={group.label} fill={group.color}>
                {labels.map((label, i) => {
                  const count = group.counts[i] ?? 0;
                  return (
                    <rect key={label} x={left + column * i + column * 0.11 + g * bar} width={Math.max(1, bar - 1)} y={y(count)} height={Math.max(0, y(0) - y(count))}>
                      <title>{tell(i)}</title>
                    </rect>
                  );
                })}
              </g>
            ))}
          </svg>
          {onOpen && (
            <div className={styles.columns} style={{ left, top: y.range[1], width: right - left, height: y.range[0] - y.range[1] + 22 }} {...roving}>
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
