import type { ReactElement } from 'react';
import { ChartFrame } from '../frame/ChartFrame';
import { fill } from '../frame/messages';
import { textWidth } from '../frame/textWidth';
import { useWidth } from '../frame/useWidth';
import styles from './comparison.module.css';
import { barHeight, layoutComparison, type PanelPlace } from './layout';
import { comparisonMessages as text } from './messages';
import type { ComparisonBarsProps } from './props';

/** Horizontal bars with their values written beside them, a panel for every quantity. */
export function ComparisonBars({ title, language, rows, panels, format, table }: ComparisonBarsProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const tell = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : format(value));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((label) => textWidth(label, 600)));
  const layout = layoutComparison(width, panels.length, rows.length, widest(rows.map((row) => row.label)), widest(panels.flatMap(({ values }) => values.map(tell))));
  const spoken = panels.map((panel) => fill(text.panel[language], {
    title: panel.title,
    values: rows.map(({ label }, i) => `${label} ${panel.values[i] === null ? text.none[language] : tell(panel.values[i])}`).join(language === 'zh' ? '，' : ', '),
  }));
  const summary = fill(text.summary[language], { panels: panels.length, values: spoken.join(language === 'zh' ? '' : ' ') });
  return (
    <ChartFrame title={title} language={language} summary={summary} table={() => table}>
      {() => (
        <div ref={ref}>
          <svg className={styles.picture} width={width} height={layout.height} role="img" aria-label={summary}>
            {layout.panels.map((place, p) => {
              const panel = panels[p];
              return panel && <Panel key={panel.title} {...panel} place={place} rows={rows} tell={tell} />;
            })}
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}

interface PanelProps {
  readonly title: string;
  readonly values: readonly (number | null)[];
  readonly place: PanelPlace;
  readonly rows: ComparisonBarsProps['rows'];
  readonly tell: (value: number | null | undefined) => string;
}

function Panel({ title, values, place: { x, y, barX, barWidth, rowY }, rows, tell }: PanelProps): ReactElement {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return (
    <g>
      <text className={styles.title} x={x} y={y + 14}>{title}</text>
      {rows.map(({ label, marked }, i) => {
        const value = values[i] ?? null;
        const length = value === null || most === 0 ? 0 : Math.max(1, (value / most) * barWidth);
        return (
          <g key={label} data-marked={marked || undefined}>
            <text x={x} y={rowY(i)}>{label}</text>
            {value !== null && <rect x={barX} y={rowY(i) - 4 - barHeight / 2} width={length} height={barHeight} rx={2} />}
            <text className={styles.value} x={barX + length + 8} y={rowY(i)}>{tell(value)}</text>
          </g>
        );
      })}
      <line x1={barX - 0.5} x2={barX - 0.5} y1={rowY(0) - 18} y2={rowY(rows.length - 1) + 10} />
    </g>
  );
}
