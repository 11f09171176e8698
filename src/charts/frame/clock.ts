/** Times as charts write them: the same in both languages, in the reader's time zone. */

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-11-23 14:05:09`. @param seconds since 1970 */
export function formatDate(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '–';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** As much of the date as tells ticks `step` seconds apart from one another: `14:05:30`, `14:05`, `11-23`. */
export function formatDateTick(seconds: number, step: number): string {
  const text = formatDate(seconds);
  if (step < 60) return text.slice(11);
  return step < 86_400 ? text.slice(11, 16) : text.slice(5, 10);
}

/** `0.25 s`, `12:30`, `3:04:05`. @param seconds a duration */
export function formatElapsed(seconds: number): string {
  if (Math.abs(seconds) < 60) return `${String(Number(seconds.toFixed(2))).replace('-', '−')} s`;
  const whole = Math.round(Math.abs(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const clock = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${seconds < 0 ? '−' : ''}${clock}:${two(whole % 60)}`;
}
