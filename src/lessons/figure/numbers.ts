/** Numbers as the figures write them. */

/** Four significant digits: 0.1835, −0.05318, 1,235. */
export function four(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-5 || size >= 1e6) return value.toExponential(3).replace('e+', 'e').replaceAll('-', '−');
  const text = size >= 1000 ? value.toLocaleString('en-US', { maximumFractionDigits: 0 }) : value.toPrecision(4);
  return text.replace('-', '−');
}

/** 399,900. */
export const whole = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 }).replace('-', '−');

/** A probability or an accuracy: 0.9822. */
export const share = (value: number): string => (Number.isFinite(value) ? value.toFixed(4) : four(value));
