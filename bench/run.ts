/** `npm run bench`: measures the studio's engine beside others, prints tables, and keeps them in bench/results. */
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../scripts/packages.mjs';
import { openBench, type Bench } from './browser';
import { contendersFor } from './contenders';
import { describeMachine } from './machine';
import { openPython } from './native';
import { readOptions, usage, type Options } from './options';
import { createResults, type Results } from './results';
import { scenarios } from './scenarios/catalog';
import { standingsTable } from './standingsTable';
import { holdTournament, type Pace } from './tournament';

const paces: Readonly<Record<'quick' | 'thorough', Omit<Pace, 'rounds'>>> = {
  quick: { samples: 10, budgetMs: 2_500, fitBatches: 5 },
  thorough: { samples: 15, budgetMs: 6_000, fitBatches: 9 },
};

/** True when everything that should have worked has. */
async function main(options: Options): Promise<boolean> {
  ensurePackages(fileURLToPath(new URL('.', import.meta.url)));
  const machine = describeMachine();
  const python = options.native ? openPython(options.python) : null;
  const bench = await openBench(options.gpu);
  try {
    const graphics = await bench.run<'graphics'>({ kind: 'graphics' });
    if (!graphics.ok) throw new Error(graphics.reason);
    const { webgl, webgpu } = graphics.value;
    const browser = `Chromium ${bench.version}`;
    console.log(`${machine.processor}, ${machine.cores} cores; ${browser}; WebGL by ${webgl ?? 'nobody'}; WebGPU by ${webgpu ?? 'nobody'}\n`);
    const results = createResults({ machine, browser, graphics: graphics.value, python: python?.versions ?? null, options });
    try {
      await holdTournaments(options, bench, python, results);
      await playScenarios(options, bench, results);
    } finally {
      // Half an hour's figures are not lost with whatever ended the run.
      if (options.save) console.log(`Written to ${results.write()}`);
    }
    return results.sound();
  } finally {
    await bench.close();
  }
}

async function holdTournaments(options: Options, bench: Bench, python: ReturnType<typeof openPython> | null, results: Results): Promise<void> {
  const pace = { rounds: options.rounds, ...paces[options.quick ? 'quick' : 'thorough'] };
  for (const workload of options.workloads) {
    const contenders = contendersFor(workload, options);
    if (contenders.length === 0) continue;
    const standings = await holdTournament(workload, contenders, { bench, python, pace });
    results.addStandings(standings);
    console.log(`${standingsTable(standings)}\n`);
  }
}

async function playScenarios(options: Options, bench: Bench, results: Results): Promise<void> {
  for (const id of options.scenarios) {
    process.stderr.write(`${id}\n`);
    const report = await scenarios[id](bench, options);
    results.addReport(id, report);
    console.log(`${report.text}\n`);
  }
}

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}
process.exit((await main(options)) ? 0 : 1);
