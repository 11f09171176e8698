const opening = /^export (?:async )?function program\b[^\n]*\{\n/m;
const closing = /\n\}\s*$/;
const onlyImports = /^(?:import [^;]*;|\/\*\*[\s\S]*?\*\/|\/\/[^\n]*|\s)*$/;

/**
 * The text of a code cell: the body of the function `program` of a module in `src/engine/programs`, without its indentation.
 * @param module source of the module, imported with `?raw`
 * @throws Error where there is more in the module than imports and this function: the cell would not have it
 */
export function programText(module: string): string {
  const start = opening.exec(module);
  const end = closing.exec(module);
  if (!start || !end || !onlyImports.test(module.slice(0, start.index))) throw new Error('a program module has imports and the function `program`, nothing else');
  const lines = module.slice(start.index + start[0].length, end.index).split('\n');
  if (lines.some((line) => /^\S/.test(line))) throw new Error('nothing may follow the function `program`');
  const indentation = Math.min(...lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indentation)).join('\n').trim();
}
