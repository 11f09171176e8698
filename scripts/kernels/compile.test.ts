import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { binaryNames, binaryPath, compileKernels } from './compile.ts';

describe('compileKernels', () => {
  it.each(binaryNames)('gives the %s that is in the repository', async (name) => {
    const committed = new Uint8Array(await readFile(binaryPath(name)));
    expect(await compileKernels(name), 'run `npm run kernels`').toEqual(committed);
    expect(committed.length).toBeLessThan(75_000);
  }, 60_000);
});
