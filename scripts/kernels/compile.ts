/** Compiles the engine's SIMD kernels (AssemblyScript) to the WebAssembly files that the engine loads. */
import asc from 'assemblyscript/asc';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/engine/kernels/simd/', import.meta.url));

const common = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--importMemory', '--noExportMemory', '--enable', 'simd'];

/** The compiler's options for each file in `binaries/`. */
const builds = {
  'simd.wasm': [],
  'relaxed.wasm': ['--enable', 'relaxed-simd'],
} satisfies Record<string, string[]>;

export type BinaryName = keyof typeof builds;
export const binaryNames = Object.keys(builds) as BinaryName[];
export const binaryPath = (name: BinaryName): string => `${folder}binaries/${name}`;

/** The bytes of one build; the same sources and compiler always give the same. Throws the compiler's messages. */
export async function compileKernels(name: BinaryName): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const stderr = asc.createMemoryStream();
  const { error } = await asc.main(['entry.ts', '--baseDir', `${folder}assembly`, '--outFile', name, ...common, ...builds[name]], {
    stderr,
    writeFile(_file, contents) {
      binary = typeof contents === 'string' ? undefined : contents;
    },
  });
  if (error || !binary) throw new Error(`${name} does not compile.\n${stderr.toString()}`, { cause: error });
  return binary;
}
