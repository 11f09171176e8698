/** `npm run train -- <experiment-id> ...`: trains in Node and prints the metrics. */
import { declarations } from '../engine/declarations/catalog';
import { backendOption, parseArguments, UsageError } from './arguments';
import { writeArtifacts } from './artifacts';
import { runProgram } from './complain';
import { HeadlessEngine, runHeadless, specOf } from './headless';
import { describeExperiments, progressLine } from './report';

const usage = `usage: npm run train -- <experiment-id> [--set name=value ...] [--seed N] [--backend wasm|cpu] [--json] [--out DIR]
       npm run train -- --list`;

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const args = parseArguments(argv, ['seed', 'backend', 'out'], ['json', 'list', 'help']);
  if (args.flag('help')) { console.log(usage); return; }
  if (args.flag('list')) { console.log(describeExperiments(declarations)); return; }
  const [experiment, ...rest] = args.positional;
  if (experiment === undefined || rest.length > 0) throw new UsageError('name one experiment');
  const backend = backendOption(args);
  const seed = Number(args.option('seed') ?? 42);
  if (!Number.isInteger(seed) || seed < 1) throw new UsageError('--seed wants a positive integer');

  const spec = specOf(experiment, args.settings, seed);
  const engine = new HeadlessEngine();
  const device = await engine.send({ t: 'init', backend, cached: null, threads: null });
  // Progress goes to standard error, so that standard output holds the result alone.
  const interactive = process.stderr.isTTY;
  const run = await runHeadless(engine, device.backend, spec, (progress, latest) => {
    if (interactive) process.stderr.write(`\r\x1b[K${progressLine(progress, latest)}`);
  });
  if (interactive) process.stderr.write('\r\x1b[K');
  const out = args.option('out');
  if (out) await writeArtifacts(out, run, `npm run train -- ${argv.join(' ')}`);
  if (args.flag('json')) console.log(JSON.stringify(run.report));
  else {
    console.log(`${experiment}, seed ${seed}, ${run.report.backend}: ${run.report.wallSeconds.toFixed(1)} s, ${Math.round(run.report.examplesPerSecond)} examples/s`);
    for (const [metric, value] of Object.entries(run.report.final)) console.log(`${metric.padEnd(12)} ${[value].flat().map((v) => v.toPrecision(4)).join('  ')}`);
  }
}

runProgram(usage, main);
