import type { Plugin } from 'vite';
import type TypeScript from 'typescript';

/** One name that programs may write, as the editor offers it. */
export interface ApiMember {
  readonly name: string;
  /** `(value: number, options?: {...}) => Tensor`. */
  readonly signature: string;
  /** First sentence of its comment; empty where it has none. */
  readonly doc: string;
  /** The type of what it gives, as a key of `types`; null for types that are not listed. */
  readonly gives: string | null;
  readonly members?: readonly ApiMember[];
}
export interface StudioApi {
  /** What stands in a program's scope. */
  readonly scope: readonly ApiMember[];
  /** Members of the objects that programs get, by type. */
  readonly types: Readonly<Record<string, readonly ApiMember[]>>;
}

/** What a code cell puts into scope, of the fields of `Studio`. */
const scopeNames = ['tf', 'tfjs', 'print'];
const typeNames = ['Tensor', 'Variable', 'Operation', 'Session', 'Graph', 'NdArray', 'Optimizer', 'Saver', 'FileWriter'];
const deepest = 2;

/** Reads from its source what the interface `Studio` of `file` offers. */
export async function readStudioApi(file: string): Promise<StudioApi> {
  const { default: ts } = await import('typescript');
  const options = { strict: true, skipLibCheck: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'], types: [] };
  const program = ts.createProgram([file], options);
  const reader = createReader(ts, program.getTypeChecker());
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} cannot be read`);
  return reader(source);
}

function createReader(ts: typeof TypeScript, checker: TypeScript.TypeChecker): (source: TypeScript.SourceFile) => StudioApi {
  const types = new Map<string, readonly ApiMember[]>();
  const plain = (text: string): string => text.replace(/\breadonly /g, '').replace(/ \| undefined/g, '').replace(/import\("[^"]*"\)\./g, '');
  const format: TypeScript.TypeFormatFlags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.WriteArrowStyleSignature;

  const givenBy = (type: TypeScript.Type): string | null => {
    const awaited = checker.getAwaitedType(type) ?? type;
    const name = checker.typeToString(awaited);
    if (!typeNames.includes(name)) return null;
    if (!types.has(name)) {
      // Its members may give it themselves.
      types.set(name, []);
      types.set(name, membersOf(awaited.getProperties(), deepest));
    }
    return name;
  };
  const member = (symbol: TypeScript.Symbol, depth: number): ApiMember => {
    const { name } = symbol;
    const type = checker.getTypeOfSymbol(symbol);
    const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker)).split(/\n|(?<=\.) /)[0] ?? '';
    const [call] = type.getCallSignatures();
    if (call) return { name, signature: plain(checker.signatureToString(call, undefined, format)), doc, gives: givenBy(call.getReturnType()) };
    const members = depth < deepest && type.flags & ts.TypeFlags.Object ? membersOf(type.getProperties(), depth + 1) : [];
    if (members.length > 0) return { name, signature: '', doc, gives: null, members };
    return { name, signature: plain(checker.typeToString(type, undefined, format)), doc, gives: givenBy(type) };
  };
  const membersOf = (symbols: readonly TypeScript.Symbol[], depth: number): readonly ApiMember[] =>
    symbols.filter(({ name }) => /^[a-z]\w*$/i.test(name) && name !== 'prototype').map((symbol) => member(symbol, depth)).sort((a, b) => (a.name < b.name ? -1 : 1));

  return (source) => {
    const module = checker.getSymbolAtLocation(source);
    const studio = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === 'Studio');
    if (!studio) throw new Error(`${source.fileName} exports no interface Studio`);
    const fields = checker.getDeclaredTypeOfSymbol(studio).getProperties().filter((field) => scopeNames.includes(field.name));
    return { scope: membersOf(fields, 0), types: Object.fromEntries(types) };
  };
}

/** `import api from '.../studio.ts?api'`: the names that the editor of code cells completes, with signatures and comments. */
export function studioApi(): Plugin {
  return {
    name: 'studio-api',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('?api')) return null;
      return { code: `export default ${JSON.stringify(await readStudioApi(id.slice(0, -'?api'.length)))};\n`, map: null, moduleType: 'js' };
    },
  };
}
