/** Texts of the command line: the list of experiments, the line of progress. */
import type { ExperimentDeclaration, ParamSchema } from '../engine/declarations/schema';
import type { Progress } from '../engine/protocol';

/** One paragraph an experiment: its metrics and parameters with ranges and defaults. */
export function describeExperiments(declarations: readonly ExperimentDeclaration[]): string {
  return declarations
    .map((d) => [d.id, `  metrics: ${d.metrics.map((m) => m.name).join(', ')}`, ...d.params.map((p) => `  ${describeParam(p)}`)].join('\n'))
    .join('\n\n');
}

function describeParam(param: ParamSchema): string {
  const range = param.kind === 'number' ? `${param.min} to ${param.max}${param.integer ? ', integer' : ''}` : param.kind === 'choice' ? param.options.join(' | ') : 'true | false';
  const when = param.when ? `; with ${param.when.param} ${param.when.is.join(' or ')}` : '';
  return `--set ${param.name}=${param.default}  (${range}${when})`;
}

export function progressLine(progress: Progress, latest: Readonly<Record<string, number>>): string {
  const metrics = Object.entries(latest).map(([metric, value]) => `${metric} ${value.toPrecision(4)}`).join('  ');
  const left = progress.secondsLeft === null ? '' : `, ${Math.round(progress.secondsLeft)} s left`;
  return `step ${progress.step} of ${progress.totalSteps}, ${Math.round(progress.examplesPerSecond)} examples/s${left}  ${metrics}`;
}
