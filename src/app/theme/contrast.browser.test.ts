/** The colours of tokens.css against WCAG 2.2: 1.4.3 (AA, 4.5), 1.4.6 (AAA, 7) and 1.4.11 (controls, 3). */
import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

function block(opening: string, from = 0): Record<string, string> {
  const start = css.indexOf(opening, from);
  if (start < 0) throw new Error(`tokens.css has no block ${opening}`);
  const body = css.slice(start + opening.length, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const light = block(':root {');
const dark = { ...light, ...block(":root[data-theme='dark'] {") };
const more = css.indexOf('prefers-contrast');
const themes = {
  light,
  dark,
  'light, more contrast': { ...light, ...block(':root {', more) },
  'dark, more contrast': { ...dark, ...block(":root[data-theme='dark'] {", more) },
};
const grounds = ['bg', 'surface', 'sunken'];
const series = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamax', 'nadam', 'adamw', 'lion', 'softmax', 'cnn', 'linear'];
const classes = Array.from({ length: 10 }, (_, i) => `class-${i}`);
const operations = ['input', 'constant', 'variable', 'update', 'compute', 'network', 'shape', 'flow', 'record'].map((kind) => `op-${kind}`);

describe.each(Object.entries(themes))('%s', (_, colours) => {
  const of = (name: string): string => {
    const hex = colours[name];
    if (!hex) throw new Error(`no colour --${name}`);
    return hex;
  };
  const pairs = (names: readonly string[], on: readonly string[]) => names.flatMap((name) => on.map((ground) => [name, ground] as const));

  it.each(pairs(['ink'], [...grounds, 'accent-soft', 'good-soft', 'bad-soft', 'info-soft']))('reading text %s on %s is AAA', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(7);
  });
  it.each([
    ...pairs(['ink-2', 'ink-3', 'accent', 'accent-strong', 'good', 'bad', 'info'], grounds),
    ...pairs(['accent-ink'], ['accent', 'accent-strong']),
    ...pairs(['ink-2', 'accent'], ['accent-soft']),
    ['good', 'good-soft'] as const,
    ['bad', 'bad-soft'] as const,
    ['info', 'info-soft'] as const,
  ])('small text %s on %s is AA', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs([...series, ...operations], ['bg', 'surface']))('series %s is legible as a label on %s', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(classes, ['surface', 'sunken']))('sign of %s is legible on %s', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(['line-strong', 'focus'], grounds))('control edge %s stands out from %s', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
