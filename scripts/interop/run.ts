/**
 * `npm run interop`: files of the installed TensorFlow are read by the studio, and files of the studio by TensorFlow and
 * TensorBoard. PYTHON names a Python that has tensorflow and tensorboard (default python3); nothing else needs one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparePrograms } from './programs';
import { writeStudioFiles } from './studioFiles';

const python = process.env['PYTHON'] ?? 'python3';
const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'tensor-studio-interop-'));
const theirs = mkdtempSync(join(scratch, 'tensorflow-'));
const ours = mkdtempSync(join(scratch, 'studio-'));

function run(program: string, args: readonly string[], environment: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', ...environment } });
  if (error) console.error(`${program} cannot be started: ${error.message}`);
  return status === 0;
}

const suites = ['src/engine/events', 'src/engine/formats/checkpoint', 'src/engine/formats/graphDef.test.ts'];
const made = run(python, [join(root, 'scripts/fixtures/eventFiles.py'), theirs]);
const read = made && run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'node', ...suites], { EVENT_FIXTURES: theirs });
if (made) writeStudioFiles(ours, theirs);
const readBack = made && run(python, [join(root, 'scripts/interop/check.py'), ours, theirs]);
const programs = await comparePrograms(python, mkdtempSync(join(scratch, 'programs-')));
rmSync(scratch, { recursive: true, force: true });
console.log(`TensorFlow's files read by the studio: ${read ? 'equal' : 'FAILED'}; the studio's files read by TensorFlow and TensorBoard: ${readBack ? 'equal' : 'FAILED'}; checkpoints, graphs and event files of programs: ${programs ? 'equal' : 'FAILED'}`);
process.exitCode = read && readBack && programs ? 0 : 1;
