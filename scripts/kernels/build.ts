/** `npm run kernels`: writes every build of the SIMD kernels. */
import { writeFile } from 'node:fs/promises';
import { binaryNames, binaryPath, compileKernels } from './compile.ts';

for (const name of binaryNames) {
  const binary = await compileKernels(name);
  await writeFile(binaryPath(name), binary);
  process.stdout.write(`${name} ${binary.length} bytes\n`);
}
