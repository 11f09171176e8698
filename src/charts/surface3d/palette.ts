import { parseRgb, type Rgb } from '../images/paint';
import { resolvedColor } from '../frame/resolvedColor';

/** The theme's colours as a canvas needs them. */
export interface Palette {
  readonly low: Rgb;
  readonly high: Rgb;
  readonly isoline: string;
  readonly frame: string;
  readonly text: string;
  readonly paper: string;
  readonly fontFamily: string;
}

export function paletteAt(element: HTMLElement): Palette {
  const color = (name: string): string => resolvedColor(element, `var(--${name})`);
  return {
    low: parseRgb(color('info')),
    high: parseRgb(color('surface')),
    isoline: color('info'),
    frame: color('line-strong'),
    text: color('ink-2'),
    paper: color('surface'),
    fontFamily: getComputedStyle(element).fontFamily,
  };
}
