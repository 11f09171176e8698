/**
 * What tfjs-vis gets as `glamor`: no style elements, which the page's policy forbids. The looks of its tables are in
 * inspector.module.css, in the theme's colours.
 */
export function css(): string {
  return '';
}
