/** The bench's page, built, served and open in a headless Chromium. */
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { chromiumFlags, ensureChromium } from '../scripts/chromium.mjs';
import type { JobKind, JobOf, Outcome, ResultOf } from './shared/jobs';

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
const port = 5240;
/** A step of a slow contender takes tens of seconds; ten times that is a hang. */
const patienceMs = 400_000;

export interface Bench {
  readonly version: string;
  /** Carries out a job in the open page. */
  run<K extends JobKind>(job: JobOf<K>): Promise<Outcome<ResultOf<K>>>;
  /** The same in a new page without any storage, which is closed afterwards. */
  runCold<K extends JobKind>(job: JobOf<K>): Promise<Outcome<ResultOf<K>>>;
  /** The same in a new page that finds in storage what the open one has left there. */
  runAgain<K extends JobKind>(job: JobOf<K>): Promise<Outcome<ResultOf<K>>>;
  close(): Promise<void>;
}

/** @param gpu leaves the machine's GPU to the browser instead of emulating one */
export async function openBench(gpu: boolean): Promise<Bench> {
  await build({ configFile });
  const server = await preview({ configFile, preview: { port } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The page is not served.');
  const flags = chromiumFlags.filter((flag) => !gpu || !/swiftshader|gpu-compositing/.test(flag));
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...flags, '--enable-unsafe-webgpu', ...(gpu ? ['--ignore-gpu-blocklist', '--enable-features=Vulkan'] : [])] });
  const lasting = await browser.newContext();
  let page: Page | null = null;

  async function carryOut<K extends JobKind>(where: Page, job: JobOf<K>): Promise<Outcome<ResultOf<K>>> {
    const asked = where.evaluate((given) => (globalThis as unknown as { runBenchJob(job: unknown): Promise<unknown> }).runBenchJob(given), job) as Promise<Outcome<ResultOf<K>>>;
    let timer;
    const late = new Promise<Outcome<never>>((resolve) => { timer = setTimeout(() => { resolve({ ok: false, absent: false, reason: `no answer in ${patienceMs / 1000} s` }); }, patienceMs); });
    const outcome = await Promise.race([asked.catch((error: unknown): Outcome<never> => ({ ok: false, absent: false, reason: String(error).split('\n')[0] ?? '' })), late]);
    clearTimeout(timer);
    return outcome;
  }

  return {
    version: browser.version(),
    async run(job) {
      page ??= await lasting.newPage();
      if (page.url() !== address) await page.goto(address);
      const outcome = await carryOut(page, job);
      // Whatever has gone wrong, the next one gets a sound page.
      if (!outcome.ok) {
        await page.close();
        page = null;
      }
      return outcome;
    },
    async runCold(job) {
      const context = await browser.newContext();
      const cold = await context.newPage();
      await cold.goto(address, { waitUntil: 'commit' });
      await cold.waitForFunction('"runBenchJob" in globalThis', undefined, { polling: 5 });
      const outcome = await carryOut(cold, job);
      await context.close();
      return outcome;
    },
    async runAgain(job) {
      const again = await lasting.newPage();
      await again.goto(address, { waitUntil: 'commit' });
      await again.waitForFunction('"runBenchJob" in globalThis', undefined, { polling: 5 });
      const outcome = await carryOut(again, job);
      await again.close();
      return outcome;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
