import type { Entry } from './scopeTree';

/** Width of text in CSS pixels. */
export type Measure = (text: string, weight: 400 | 600) => number;

/** Within an open scope's frame: its name on a band, then room in which lines reach the band. */
export const frameRoom = { band: 27, header: 44, side: 18, bottom: 22 } as const;
export const asideSize = { width: 92, height: 18, distance: 10, most: 5 } as const;

const widest = 196;

/** Size of an operation or a closed scope, by its texts. */
export function closedSize(entry: Entry, type: string, measure: Measure): { readonly width: number; readonly height: number } {
  const room = entry.scope ? 46 : 26;
  const text = Math.max(measure(entry.label, 600), measure(type, 400) * 0.92, entry.scope ? 44 : 0);
  return { width: Math.ceil(Math.min(widest, Math.max(64, text + room))), height: 42 };
}

/** The beginning of a text that fits, with an ellipsis where some is left out. */
export function fitText(text: string, width: number, measure: Measure, weight: 400 | 600): string {
  if (measure(text, weight) <= width) return text;
  let [fits, not] = [0, text.length];
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    if (measure(`${text.slice(0, middle)}…`, weight) <= width) fits = middle;
    else not = middle;
  }
  return `${text.slice(0, fits)}…`;
}
