import type { TopLevelSpec } from 'vega-lite';

/** tfjs-vis's histogram, as far as it is changed here. */
interface Encoded {
  readonly width?: number;
  readonly encoding?: Readonly<Record<string, object>>;
}

const room = 8;

/** The drawing in the theme's colours, as wide as its container at most. */
export function themed(spec: TopLevelSpec, container: HTMLElement): TopLevelSpec {
  const style = getComputedStyle(container);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  const { width, encoding } = spec as Encoded;
  const chinese = document.documentElement.lang.startsWith('zh');
  return Object.assign({}, spec, {
    width: Math.max(120, Math.min(width ?? Infinity, (container.parentElement?.clientWidth ?? 460) - room)),
    description: chinese ? '直方图' : 'Histogram',
    background: 'transparent',
    config: {
      font: style.fontFamily,
      view: { stroke: color('--line') },
      axis: { labelColor: color('--ink-2'), titleColor: color('--ink-2'), domainColor: color('--line-strong'), tickColor: color('--line-strong'), gridColor: color('--line'), labelFontSize: 11, titleFontSize: 11, titleFontWeight: 'normal' },
    },
    encoding: {
      ...encoding,
      x: { ...encoding?.['x'], title: chinese ? '值（分组）' : 'Value (binned)' },
      y: { ...encoding?.['y'], title: chinese ? '个数' : 'Count' },
      color: { value: color('--info') },
    },
  });
}
