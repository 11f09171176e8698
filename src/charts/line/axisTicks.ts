import type { AxisTick } from '../frame/Axes';
import { formatTick, formatValue } from '../frame/number';
import type { Scale } from '../frame/scale';
import { textWidth } from '../frame/textWidth';
import type { AxisPlan } from './domains';

/** The plan's ticks as labels. @param width of the drawing, for a horizontal axis: the last label is moved in where it would be cut off */
export function axisTicks(plan: AxisPlan, scale: Scale, width?: number): AxisTick[] {
  return plan.ticks.map((value) => {
    const label = plan.format ? plan.format(value) : plan.log ? withoutZeros(formatValue(value)) : formatTick(value, plan.step);
    const at = scale(value);
    return { label, at: width === undefined ? at : Math.min(at, width - textWidth(label) / 2) };
  });
}

const withoutZeros = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
