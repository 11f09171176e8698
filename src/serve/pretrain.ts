/** `npm run pretrain`: trains the shipped models with this engine and records command, seed, curve and accuracy beside them. */
import { writeFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './arguments';
import { runProgram } from './complain';
import { HeadlessEngine, runHeadless, specOf } from './headless';
import { writeArtifacts } from './artifacts';
import { publicFolder } from './publicFolder';
import { progressLine } from './report';

const seed = 42;
const shipped = [
  { id: 'mnist-softmax', experiment: 'mnist/softmax', settings: [['epochs', '5']] },
  { id: 'mnist-cnn', experiment: 'mnist/cnn', settings: [['epochs', '5']] },
  { id: 'captcha-best', experiment: 'captcha/best', settings: [] },
] as const;

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const unknown = only.find((id) => !shipped.some((s) => s.id === id));
  if (unknown !== undefined) throw new UsageError(`no shipped model is called ${unknown}`);
  const engine = new HeadlessEngine();
  const device = await engine.send({ t: 'init', backend: 'wasm', cached: null, threads: null });
  for (const { id, experiment, settings } of shipped.filter((s) => only.length === 0 || only.includes(s.id))) {
    const begun = Date.now();
    let told = 0;
    const run = await runHeadless(engine, device.backend, specOf(experiment, settings, seed), (progress, latest) => {
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      console.log(`${id}: ${progressLine(progress, latest)}`);
    });
    const folder = join(publicFolder, 'models', id);
    await mkdir(folder, { recursive: true });
    await writeArtifacts(folder, run, 'npm run pretrain');
    await rm(join(folder, 'checkpoint.safetensors')); // the weights are enough to ship
    const record = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as object;
    await writeFile(join(folder, 'run.json'), `${JSON.stringify({ ...record, trainedOn: new Date(begun).toISOString() })}\n`);
    console.log(`${id}: ${JSON.stringify(run.report.final)} in ${Math.round(run.report.wallSeconds)} s`);
  }
}

runProgram(`usage: npm run pretrain [-- ${shipped.map((s) => s.id).join(' ')}]`, main);
