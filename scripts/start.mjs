/** `npm start`: installs and builds what is missing or outdated, serves the built studio and opens it. Options: --port N, --no-open. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { dist, serveSite } from './site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const firstPort = 5170;

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function stale() {
  const built = statSync(join(dist, 'index.html'), { throwIfNoEntry: false });
  if (!built) return true;
  const sources = ['src', 'public', 'vite', 'index.html', 'vite.config.ts', 'package-lock.json'];
  return sources.some((name) => newest(join(root, name)) > built.mtimeMs);
}

function build() {
  console.log('Building the studio ...');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) throw new Error('The build failed; its message is above.');
}

async function serve(port, tries = 20) {
  try {
    return await serveSite({ port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || tries === 0) throw error;
    return serve(port + 1, tries - 1);
  }
}

function openBrowser(url) {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen || process.env.CI || process.argv.includes('--no-open')) return;
  const [program, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

try {
  ensurePackages();
  if (stale()) build();
  const asked = process.argv.indexOf('--port');
  const { url } = await serve(asked > 0 ? Number(process.argv[asked + 1]) : firstPort, asked > 0 ? 0 : 20);
  console.log(`\n  Tensor Studio is ready at ${url}\n  (Ctrl-C ends it)\n`);
  openBrowser(url);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
