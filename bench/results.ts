/** What a run found, kept in bench/results: one file a machine and day. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeCommit, machineSlug, type Machine } from './machine';
import type { Options } from './options';
import type { Report } from './scenario';
import type { GraphicsResult } from './shared/jobs';
import type { Standings } from './tournament';

export interface Circumstances {
  readonly machine: Machine;
  readonly browser: string;
  readonly graphics: GraphicsResult;
  /** Versions of Python and its libraries; null where they took no part. */
  readonly python: Readonly<Record<string, string>> | null;
  readonly options: Options;
}

export interface Results {
  addStandings(standings: Standings): void;
  addReport(id: string, report: Report): void;
  /** Nothing and nobody failed that should not have. */
  sound(): boolean;
  /** Writes the file and gives its path below the repository. */
  write(): string;
}

export function createResults({ machine, options, ...circumstances }: Circumstances): Results {
  const begun = new Date();
  const commit = describeCommit();
  const workloads: Standings[] = [];
  const reports = new Map<string, Report>();
  const { quick, rounds, only, who } = options;
  const partial = only !== null || who.length > 0;
  return {
    addStandings: (standings) => void workloads.push(standings),
    addReport: (id, report) => void reports.set(id, report),
    sound: () => workloads.every(({ rows }) => rows.every(({ failed }) => !failed)) && [...reports.values()].every(({ failed }) => !failed),
    write() {
      const date = begun.toISOString();
      const minutes = (Date.now() - begun.getTime()) / 60_000;
      const scenarios = Object.fromEntries([...reports].map(([id, { data }]) => [id, data]));
      const found = { date, minutes, commit, machine, ...circumstances, options: { quick, rounds, only, who }, workloads, scenarios };
      const path = `results/${machineSlug(machine)}-${date.slice(0, 10)}${quick ? '-quick' : ''}${partial ? '-part' : ''}.json`;
      mkdirSync(fileURLToPath(new URL('results', import.meta.url)), { recursive: true });
      writeFileSync(fileURLToPath(new URL(path, import.meta.url)), `${JSON.stringify(found, fiveDigits, 1)}\n`);
      return `bench/${path}`;
    },
  };
}

/** None of the figures carries more. */
const fiveDigits = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(5)) : value);
