/** Installs the packages of the lockfile where they are missing or outdated. Plain Node: it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));

/** True when npm's own record of what it installed has every package of the lockfile in that version. */
function installed(folder) {
  const record = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  // Optional packages are for other systems or processors: npm leaves those out rightly.
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version);
}

/** @param folder with a package-lock.json, ending in a slash */
export function ensurePackages(folder = project) {
  if (installed(folder)) return;
  console.log('Installing packages from package-lock.json ...');
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error('npm ci failed; its message is above.');
}
