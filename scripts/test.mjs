/**
 * `npm test [-- part...]`: installs what is missing, runs every check and ends with one line "N passed, N failed".
 * Parts: types, lint, dead, unit, browser, build, e2e; all of them when none is named. A type, lint or build error counts as one failure.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'tensor-studio-'));
const tools = { tsc: 'typescript/bin/tsc', eslint: 'eslint/bin/eslint.js', knip: 'knip/bin/knip.js', vite: 'vite/bin/vite.js', vitest: 'vitest/vitest.mjs', playwright: '@playwright/test/cli.js' };
const total = { passed: 0, failed: 0 };

/** Runs a script; its output is shown as it comes, or as a whole at the end where others run beside it. */
function node(title, script, args, { env = {}, beside = false } = {}) {
  if (!beside) console.log(`\n== ${title}`);
  const start = Date.now();
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'], env: { ...process.env, ...env } });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (beside) console.log(`\n== ${title}\n${Buffer.concat(output)}`);
      console.log(`-- ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
      resolve(status === 0);
    });
  });
}
const tool = (title, name, args, options) => node(title, join(root, 'node_modules', tools[name]), args, options);

/** One check that passes or fails as a whole. */
function check(ok) {
  total[ok ? 'passed' : 'failed'] += 1;
}

/** A test run with a JSON report; a runner that fails without naming a failed test (a crash, no tests) counts as one. */
function suite(report, ok, read) {
  let counted = { passed: 0, failed: 0 };
  try {
    counted = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`No test report: ${error.message}`);
    ok = false;
  }
  total.passed += counted.passed;
  total.failed += counted.failed === 0 && !ok ? 1 : counted.failed;
}

async function vitest(title, project) {
  const report = join(scratch, `${project}.json`);
  const ok = await tool(title, 'vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  suite(report, ok, ({ numPassedTests, numFailedTests, testResults }) => {
    // A file that does not even load fails without a failed test.
    const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'));
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  });
}

const parts = {
  async types() {
    for (const config of ['app', 'engine', 'node', 'test', 'bench']) check(await tool(`types: ${config}`, 'tsc', ['-p', `tsconfig.${config}.json`], { beside: true }));
  },
  async lint() {
    check(await tool('lint', 'eslint', ['--max-warnings', '0', '.'], { beside: true }));
  },
  async dead() {
    check(await tool('dead code', 'knip', [], { beside: true }));
  },
  unit: () => vitest('unit tests', 'node'),
  async browser() {
    await ensureChromium();
    await vitest('browser tests', 'browser');
  },
  async build() {
    check(await tool('production build', 'vite', ['build', '--logLevel', 'warn']));
    check(await node('first-load size', join(root, 'scripts', 'size.mjs'), []));
  },
  async e2e() {
    await ensureChromium();
    const report = join(scratch, 'e2e.json');
    const ok = await tool('end-to-end tests', 'playwright', ['test', '--reporter=list,json'], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
    suite(report, ok, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
  },
};

/** None of them minds the others, and each alone would leave a core idle for long. */
const sideBySide = new Set(['types', 'lint', 'dead', 'unit']);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

try {
  ensurePackages();
  // The end-to-end tests serve dist/, so they are never run against an old one.
  const chosen = new Set(asked.length === 0 ? Object.keys(parts) : asked.flatMap((name) => (name === 'e2e' ? ['build', 'e2e'] : [name])));
  const inOrder = Object.keys(parts).filter((name) => chosen.has(name));
  await Promise.all(inOrder.filter((name) => sideBySide.has(name)).map((name) => parts[name]()));
  for (const name of inOrder) if (!sideBySide.has(name)) await parts[name]();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
