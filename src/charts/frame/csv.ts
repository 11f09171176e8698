import type { ChartTable } from './chartTable';

/**
 * The table as CSV (RFC 4180, CRLF, with a byte order mark so that spreadsheets read Chinese).
 * Texts that a spreadsheet would take for a formula get an apostrophe (OWASP, "CSV injection"); numbers stay numbers.
 */
export function tableToCsv(table: ChartTable): string {
  return `\ufeff${[table.columns, ...table.rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
