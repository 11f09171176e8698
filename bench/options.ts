/** What the command line asks for. */
import { parseArgs } from 'node:util';
import { workloadIds, type WorkloadId } from './shared/workloads';

export const scenarioIds = ['matmul', 'launches', 'latency', 'frames', 'memory', 'race', 'graph', 'captchas'] as const;
export type ScenarioId = (typeof scenarioIds)[number];

export interface Options {
  readonly workloads: readonly WorkloadId[];
  readonly scenarios: readonly ScenarioId[];
  /** Parts of contenders' names, one of which must occur; empty for all. */
  readonly who: readonly string[];
  /** The most telling rows, once each. */
  readonly quick: boolean;
  /** PyTorch and TensorFlow, too. */
  readonly native: boolean;
  /** The Python that has them; null for the bench's own virtual environment. */
  readonly python: string | null;
  /** Leave the machine's GPU to the browser instead of emulating one. */
  readonly gpu: boolean;
  readonly rounds: number;
  /** Write the results' file: always when everything was measured. */
  readonly save: boolean;
  /** As it was given; null: everything. */
  readonly only: string | null;
}

export const usage = `npm run bench -- [options]
  --quick          the most telling rows only, in two minutes
  --only A,matmul  of ${[...workloadIds, ...scenarioIds].join(', ')}
  --who studio,jax only contenders in whose name one of these occurs
  --rounds 3       how often everyone has a turn
  --native         PyTorch and TensorFlow, too, in a virtual environment made on first use
  --python PATH    the same with a Python that has them
  --gpu            measure this machine's GPU, where there is one, instead of an emulated one
  --save           write bench/results also when --only or --who has left something out`;

/** Throws an Error that says what is wrong with the arguments. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      who: { type: 'string' },
      rounds: { type: 'string' },
      native: { type: 'boolean', default: false },
      python: { type: 'string' },
      gpu: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
    },
  });
  const names: readonly string[] = [...workloadIds, ...scenarioIds];
  const only = values.only?.split(',').map((name) => name.trim());
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  const chosen = <T extends string>(ids: readonly T[]): T[] => ids.filter((id) => only?.includes(id) ?? true);
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number from 1.');
  return {
    workloads: chosen(workloadIds),
    scenarios: chosen(scenarioIds),
    who: values.who?.split(',').map((part) => part.trim()) ?? [],
    quick: values.quick,
    native: values.native || values.python !== undefined,
    python: values.python ?? null,
    gpu: values.gpu,
    rounds,
    save: values.save || (only === undefined && values.who === undefined),
    only: values.only ?? null,
  };
}
