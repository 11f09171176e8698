/** Writes a value with four significant digits: 0.9899, 1,199,882, 1.235e-7. Non-finite values in words of mathematics. */
export function formatValue(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return value.toExponential(3).replace('e+', 'e').replaceAll('-', '−');
  if (Number.isInteger(value)) return grouped(value, 0, 0);
  if (size >= 1000) return grouped(value, 0, 1);
  return value.toPrecision(4).replace('-', '−');
}

/** Writes an axis tick with the decimals that `step`, the distance between two ticks, asks for. */
export function formatTick(value: number, step: number): string {
  const size = Math.abs(value);
  if (value === 0 || size < Math.abs(step) * 1e-6) return '0';
  if (size >= 1e7 || size < 1e-4) return value.toExponential(1).replace('.0e', 'e').replace('e+', 'e').replaceAll('-', '−');
  const digits = Math.max(0, Math.min(8, Math.ceil(-Math.log10(Math.abs(step) || 1) - 1e-9)));
  return grouped(value, digits, digits);
}

// Number.toLocaleString makes a formatter at every call, which costs more than drawing the label.
const formatters = new Map<string, Intl.NumberFormat>();

function grouped(value: number, fewestDecimals: number, mostDecimals: number): string {
  const key = `${fewestDecimals} ${mostDecimals}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat('en-US', { minimumFractionDigits: fewestDecimals, maximumFractionDigits: mostDecimals });
    formatters.set(key, formatter);
  }
  return formatter.format(value).replace('-', '−');
}
