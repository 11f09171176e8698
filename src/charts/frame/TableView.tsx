import type { ReactElement } from 'react';
import type { ChartTable } from './chartTable';
import styles from './frame.module.css';
import type { ChartLanguage } from './language';
import { fill, frameMessages } from './messages';
import { formatValue } from './number';

interface TableViewProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly table: ChartTable;
}

/** The chart's data for screen readers and eyes alike. */
export function TableView({ title, language, table }: TableViewProps): ReactElement {
  const sampled = table.total !== undefined && table.total > table.rows.length;
  return (
    // What scrolls must take the focus, or arrow keys could not scroll it (axe: scrollable-region-focusable).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableView} role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption className={styles.hidden}>{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={c}>{typeof cell === 'number' ? formatValue(cell) : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length === 0 && <p>{frameMessages.noValues[language]}</p>}
      {sampled && <p>{fill(frameMessages.sampled[language], { total: table.total ?? 0, shown: table.rows.length })}</p>}
    </div>
  );
}
