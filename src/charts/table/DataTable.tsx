import { type ReactElement, type ReactNode, useState } from 'react';
import { formatValue } from '../frame/number';
import { frameMessages } from '../frame/messages';
import type { DataColumn, DataRow, DataTableProps } from './props';
import { type Sorting, sortRows } from './sorting';
import styles from './table.module.css';

/** A table whose columns sort; every header is a button that tells its order. */
export function DataTable({ title, language, columns, rows, sort, captionHidden = false, maxHeight, empty }: DataTableProps): ReactElement {
  const [sorting, setSorting] = useState<Sorting | null>(sort ?? null);
  const shown = sorting ? sortRows(rows, sorting) : rows;
  const onSort = (column: DataColumn): void => {
    if (sorting?.column !== column.id) setSorting({ column: column.id, descending: column.numeric === true });
    else if (sorting.descending === (column.numeric === true)) setSorting({ column: column.id, descending: !sorting.descending });
    else setSorting(null);
  };
  const scrolls = maxHeight !== undefined;
  return (
    <div className={styles.scroller} style={{ maxHeight }} {...(scrolls ? { role: 'region', 'aria-label': title, tabIndex: 0 } : {})}>
      <table className={styles.table}>
        <caption className={captionHidden ? styles.hidden : undefined}>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={column.numeric} aria-sort={orderOf(sorting, column.id)}>
                <button type="button" onClick={() => onSort(column)}>
                  {column.label}
                  <span aria-hidden="true" className={styles.arrow}>
                    {sorting?.column === column.id ? (sorting.descending ? '↓' : '↑') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.id} data-numeric={column.numeric}>
                  {cellContent(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.empty}>{empty ?? frameMessages.noValues[language]}</p>}
    </div>
  );
}

function cellContent(row: DataRow, column: DataColumn): ReactNode {
  const node = row.nodes?.[column.id];
  if (node !== undefined) return node;
  const value = row.cells[column.id] ?? null;
  if (value === null || value === '') return '–';
  if (column.format) return column.format(value);
  return typeof value === 'number' ? formatValue(value) : value;
}

function orderOf(sorting: Sorting | null, column: string): 'ascending' | 'descending' | 'none' {
  if (sorting?.column !== column) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
