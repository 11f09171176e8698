/** A regular expression as it is typed. */
export type Pattern = { readonly matches: (text: string) => boolean; readonly error: null } | { readonly matches: null; readonly error: string };

/** Not anchored and blind to case, as TensorBoard reads it; an empty text matches everything. The browser's own words where it is none. */
export function compilePattern(text: string): Pattern {
  if (text === '') return { matches: () => true, error: null };
  try {
    const expression = new RegExp(text, 'i');
    return { matches: (tested) => expression.test(tested), error: null };
  } catch (error) {
    return { matches: null, error: error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error) };
  }
}
