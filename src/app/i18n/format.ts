/** Numbers with sensible digits and units, the same everywhere. All take the language last. */
import type { Language } from './messages';

const locale = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-US');
const minus = (text: string): string => text.replace(/^-/, '−');

const groupers: Readonly<Record<Language, Intl.NumberFormat>> = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }),
};

/** 1,199,882: a count, grouped by thousands. */
export function formatCount(value: number, language: Language): string {
  return Number.isFinite(value) ? minus(groupers[language].format(value)) : formatNumber(value);
}

/** Four significant digits, without a trailing exponent where one can do without: 0.1835, 12.35, 1,235, 8.239e-4, NaN, ∞. */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e7) return minus(value.toExponential(digits - 1).replace(/\.?0+e/, 'e').replace('e+', 'e'));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return minus(groupThousands(value.toFixed(Math.min(decimals, 10))));
}

function groupThousands(fixed: string): string {
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 0.9899: an accuracy, a share or a probability, always with four decimals. */
export const formatShare = (value: number): string => (Number.isFinite(value) ? minus(value.toFixed(4)) : formatNumber(value));

/** 98.99 % of a share. */
export const formatPercent = (share: number, decimals = 0): string => `${minus((share * 100).toFixed(decimals))}%`;

/** A value the learner set: the shortest text that reads back as the same number (0.001, 1e-7, 60,000 stays plain). */
export function formatParam(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-4 || size >= 1e9) ? value.toExponential().replace('e+', 'e') : String(value);
}

/** 1.4 ms, 18 s, 2 min 05 s, 1 h 02 min. */
export function formatDuration(seconds: number, language: Language): string {
  const unit = language === 'zh' ? { ms: ' 毫秒', s: ' 秒', min: ' 分', h: ' 小时 ' } : { ms: ' ms', s: ' s', min: ' min', h: ' h ' };
  if (!Number.isFinite(seconds) || seconds < 0) return '–';
  if (seconds < 0.9995) return `${toDigits(seconds * 1000, 2)}${unit.ms}`;
  if (seconds < 9.95) return `${seconds.toFixed(1)}${unit.s}`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${unit.s}`;
  const two = (n: number): string => String(n).padStart(2, '0');
  if (whole < 3600) return `${Math.floor(whole / 60)}${unit.min} ${two(whole % 60)}${unit.s}`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)}${unit.h}${two(minutes % 60)}${unit.min}`;
}

/** 18 s left, for progress lines. */
export function formatTimeLeft(seconds: number, language: Language): string {
  const time = formatDuration(Math.max(seconds, seconds < 1 ? 1 : seconds), language);
  return language === 'zh' ? `还剩 ${time}` : `${time} left`;
}

/** 11.6 MB, in powers of 1000 as storage is counted. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3 + 1e-9));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value.toFixed(0) : toDigits(value, 3)} ${units[power] ?? ''}`;
}

/** 1,284 ex/s. */
export function formatRate(examplesPerSecond: number, language: Language): string {
  const value = examplesPerSecond < 9.95 ? toDigits(examplesPerSecond, 2) : formatCount(examplesPerSecond, language);
  return language === 'zh' ? `${value} 样本/秒` : `${value} ex/s`;
}

/** 61 GFLOP/s. */
export const formatGflops = (gflops: number, language: Language): string => `${gflops < 9.95 ? toDigits(gflops, 2) : formatCount(gflops, language)} GFLOP/s`;

/** Plain decimals with at least `digits` significant ones and never an exponent. */
function toDigits(value: number, digits: number): string {
  if (!Number.isFinite(value)) return formatNumber(value);
  if (value === 0) return '0';
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 6));
}

/** “just now”, “3 minutes ago”, “yesterday”, from two times in milliseconds since 1970. */
export function formatAgo(then: number, now: number, language: Language): string {
  const seconds = Math.round((then - now) / 1000);
  if (Math.abs(seconds) < 45) return language === 'zh' ? '刚刚' : 'just now';
  const relative = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' });
  for (const [unit, size] of [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(-1, 'minute');
}
