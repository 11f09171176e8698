import { transform } from 'sucrase';

export interface SyntaxProblem {
  readonly message: string;
  /** Both from 1; null where they cannot be told. */
  readonly line: number | null;
  readonly column: number | null;
}
export type Transpiled = { readonly javascript: string; readonly problem: null } | { readonly javascript: null; readonly problem: SyntaxProblem };

const placed = /^(?<message>.*?) \((?<line>\d+):(?<column>\d+)\)$/s;

/** TypeScript as JavaScript of the same lines. Types are taken away, not checked. */
export function transpile(typescript: string): Transpiled {
  try {
    const { code } = transform(typescript, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true });
    return { javascript: code, problem: null };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const { message = said, line, column } = placed.exec(said)?.groups ?? {};
    return { javascript: null, problem: { message, line: line === undefined ? null : Number(line), column: column === undefined ? null : Number(column) } };
  }
}
