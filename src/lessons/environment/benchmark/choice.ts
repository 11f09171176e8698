/** Why the studio trains on the backend that it trains on, from what the engine and the benchmark measured. */
import type { BackendBenchmark } from '../../../engine/declarations/benchmark';
import type { DeviceReport } from '../../../engine/protocol';
import type { DeviceView } from '../../lesson';
import { backendNames } from './backends';
import type { messages } from './messages';

export interface Sentence {
  readonly word: keyof typeof messages;
  readonly values: Readonly<Record<string, string>>;
}

/** One or two sentences. */
export function explainChoice({ report, benchmarks }: Pick<DeviceView, 'report' | 'benchmarks'>): readonly Sentence[] {
  if (!report) return [{ word: 'notStarted', values: {} }];
  return [reasonOf(report), ...compare(report, benchmarks)];
}

function reasonOf({ backend, chosenBy, measured }: DeviceReport): Sentence {
  const values = { backend: backendNames[backend] };
  if (chosenBy !== 'measured') return { word: chosenBy, values };
  const ms = measured.find((measure) => measure.backend === backend)?.stepMs ?? null;
  return ms === null ? { word: 'lastResort', values } : { word: 'measured', values: { ...values, ms: milliseconds(ms) } };
}

/** What the benchmark adds, once it has measured the chosen backend and another one. */
function compare({ backend }: DeviceReport, benchmarks: readonly BackendBenchmark[]): readonly Sentence[] {
  const steps = benchmarks.flatMap((benchmark) => (benchmark.times.step ? [{ backend: benchmark.backend, ms: benchmark.times.step.medianMs }] : []));
  if (steps.length < 2 || !steps.some((step) => step.backend === backend)) return [];
  const best = steps.reduce((a, b) => (b.ms < a.ms ? b : a));
  return [best.backend === backend ? { word: 'agrees', values: {} } : { word: 'differs', values: { other: backendNames[best.backend], ms: milliseconds(best.ms) } }];
}

const milliseconds = (ms: number): string => `${ms >= 100 ? ms.toFixed(0) : ms.toPrecision(3)} ms`;
