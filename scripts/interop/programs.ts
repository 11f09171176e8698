/** The lessons' programs and TensorFlow exchange checkpoints, graphs and event files. */
import '@tensorflow/tfjs-backend-cpu';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileStoreOf } from '../../src/engine/graph/fileStore';
import { runProgram, type Program } from '../../src/engine/graph/studio';
import { programs } from '../../src/engine/programs/catalog';

/** Runs a program and puts its files into a folder. */
async function filesOf(program: Program, folder: string): Promise<void> {
  const { failure, files } = await runProgram(program);
  if (failure) throw new Error(`${failure.name}: ${failure.message}`);
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), new Uint8Array(bytes));
  }
}

/** @returns whether TensorFlow found what the programs wrote, and they what TensorFlow wrote */
export async function comparePrograms(python: string, folder: string): Promise<boolean> {
  await filesOf(programs.saver, folder);
  await filesOf(programs.housing, folder);
  const { status } = spawnSync(python, [join(import.meta.dirname, 'programs.py'), folder], { stdio: 'inherit', env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' } });
  if (status !== 0) return false;
  // What the script has saved: W and b as it prints them.
  const theirs = join(folder, 'tensorflow');
  const saved = readdirSync(theirs).map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(theirs, name))).buffer }));
  const { lines } = await runProgram(programs.restore, { inputs: { path: 'model.ckpt-7' }, files: fileStoreOf(saved) });
  const printed = lines.map(({ text }) => text).join('\n');
  console.log(`restored from TensorFlow's checkpoint:\n${printed}`);
  return printed === 'W = [[1.5 2.5 3.5 4.5]]\nb = [5. 6. 7. 8.]';
}
