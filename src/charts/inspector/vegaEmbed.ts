/**
 * What tfjs-vis gets as `vega-embed` (see vite/tensorVis.ts): vega-lite drawn without code made at run time.
 * vega compiles expressions with `Function`, which the page's Content-Security-Policy forbids; vega-interpreter walks
 * their syntax trees instead (vega.github.io/vega/usage/interpreter). No actions menu, no injected style sheets.
 */
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { themed } from './vegaTheme';

// tfjs-vis asks for the default export.
// eslint-disable-next-line no-restricted-exports
export default async function embed(container: HTMLElement, spec: TopLevelSpec): Promise<{ readonly view: View }> {
  const compiled = compile(themed(spec, container)).spec;
  container.replaceChildren();
  const view = new View(parse(compiled, undefined, { ast: true }), { expr: expressionInterpreter, renderer: 'canvas', container, hover: false });
  await view.runAsync();
  return { view };
}
