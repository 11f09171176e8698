import { niceDomain } from '../../engine/stats/ticks';
import { linearScale, type Scale } from './scale';

/** Room around a plot for its axes, in CSS pixels. */
export const margin = { left: 56, right: 28, top: 22, bottom: 40 } as const;

/** Scales over the plot of a drawing; both domains widened to round numbers. */
export function plotScales(width: number, height: number, x: readonly [number, number], y: readonly [number, number]): { readonly x: Scale; readonly y: Scale } {
  const plotWidth = Math.max(40, width - margin.left - margin.right);
  const plotHeight = Math.max(40, height - margin.top - margin.bottom);
  return {
    x: linearScale(niceDomain(...x, Math.max(2, Math.floor(plotWidth / 80))), [margin.left, margin.left + plotWidth]),
    y: linearScale(niceDomain(...y, Math.max(2, Math.floor(plotHeight / 44))), [margin.top + plotHeight, margin.top]),
  };
}
