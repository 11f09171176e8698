/** `npm run bench`: measures the studio's engine beside others, prints tables, and keeps them in bench/results. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../scripts/packages.mjs';
import { openBench } from './browser';
import { contendersFor } from './contenders';
import { describeCommit, describeMachine, machineSlug } from './machine';
import { openPython } from './native';
import { readOptions, usage, type Options } from './options';
import type { Report } from './scenario';
import { scenarios } from './scenarios/catalog';
import { standingsTable } from './standingsTable';
import { holdTournament, type Pace, type Standings } from './tournament';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function main(options: Options): Promise<boolean> {
  ensurePackages(folder('./'));
  const begun = new Date();
  const machine = describeMachine();
  const python = options.native ? openPython(options.python) : null;
  const bench = await openBench(options.gpu);
  const pace: Pace = options.quick ? { rounds: options.rounds, samples: 10, budgetMs: 2_500, fitBatches: 5 } : { rounds: options.rounds, samples: 15, budgetMs: 6_000, fitBatches: 9 };
  const workloads: Standings[] = [];
  const reports: Record<string, Report> = {};
  try {
    console.log(`${machine.processor}, ${machine.cores} cores; Chromium ${bench.version}; medians of ${options.rounds} round${options.rounds > 1 ? 's' : ''}\n`);
    for (const workload of options.workloads) {
      const contenders = contendersFor(workload, options);
      if (contenders.length === 0) continue;
      const standings = await holdTournament(workload, contenders, { bench, python, pace });
      workloads.push(standings);
      console.log(`${standingsTable(standings)}\n`);
    }
    for (const scenario of options.scenarios) {
      process.stderr.write(`${scenario}\n`);
      const report = await scenarios[scenario](bench, options);
      reports[scenario] = report;
      console.log(`${report.text}\n`);
    }
  } finally {
    await bench.close();
  }
  if (options.save) {
    const date = begun.toISOString();
    const minutes = (Date.now() - begun.getTime()) / 60_000;
    const { quick, rounds, gpu } = options;
    const found = { date, minutes, commit: describeCommit(), machine, browser: `Chromium ${bench.version}`, python: python?.versions ?? null, quick, rounds, gpu, workloads, scenarios: Object.fromEntries(Object.entries(reports).map(([id, { data }]) => [id, data])) };
    mkdirSync(folder('results'), { recursive: true });
    const file = `${machineSlug(machine)}-${date.slice(0, 10)}${quick ? '-quick' : ''}.json`;
    writeFileSync(folder(`results/${file}`), `${JSON.stringify(found, round, 1)}\n`);
    console.log(`Written to bench/results/${file}`);
  }
  return workloads.every(({ rows }) => rows.every(({ failed }) => !failed)) && Object.values(reports).every(({ failed }) => !failed);
}

/** Five digits are more than any of these figures carries. */
const round = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(5)) : value);

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}
process.exit((await main(options)) ? 0 : 1);
