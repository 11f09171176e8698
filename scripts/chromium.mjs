/** Finds a Chromium to test with, or installs one; prints its path when run. Plain Node: it runs before packages are installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags every test browser gets: software WebGL where there is no GPU, no background traffic, no sandbox for root. */
export const chromiumFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', // Chrome no longer falls back on SwiftShader by itself
  // Else the page, too, is drawn by SwiftShader: 45 ms a frame instead of 17 on two cores. WebGL itself is not affected.
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Path of an installed Chromium or Chrome: CHROME_PATH, then PATH, then the usual places, then Playwright's own; null if none. */
export async function findChromium() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH is ${asked}, but there is no such file`);
    return asked;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) => existsSync(path));
  return found ?? (await playwrightChromium());
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** As `findChromium`, but installs one where there is none: Debian's package for root, else Playwright's download. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const run = (...args) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    if (run('update', '-q')) run('install', '-q', '-y', '--no-install-recommends', 'chromium');
  } else {
    spawnSync(process.execPath, [fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url)), 'install', 'chromium'], { stdio: 'inherit' });
  }
  const installed = await findChromium();
  if (!installed) throw new Error('No Chromium found. Install Chrome or Chromium, or set CHROME_PATH to its program file.');
  return installed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensureChromium());
