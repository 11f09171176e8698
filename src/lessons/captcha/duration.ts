import { declarationOf } from '../../engine/declarations/catalog';
import { resolveParams, type ExperimentId, type Params } from '../../engine/declarations/schema';
import { wordsOf } from '../figure/words';
import type { Language, RunView } from '../lesson';

export interface Planned {
  readonly experiment: ExperimentId;
  /** Over the declaration's defaults. */
  readonly params: Params;
}

/** Operations a second on these networks of two ordinary processor cores: asked only until a run of this device tells better. */
const twoCores = 1.8e11;

const messages = {
  measured: { zh: '在此设备上约需 {time}。', en: 'About {time} on this device.' },
  guessed: { zh: '两个处理器核心约需 {time}；有 GPU 时快得多。', en: 'Roughly {time} on two processor cores; a GPU is much faster.' },
  seconds: { zh: '{n} 秒', en: '{n} s' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  hours: { zh: '{n} 小时', en: '{n} h' },
} as const;

/** Seconds for `planned`, told from the operations that the newest of `runs` has done; null where none has. */
export function measuredSeconds(planned: readonly Planned[], runs: readonly Pick<RunView, 'spec' | 'progress'>[]): number | null {
  const told = runs.find(({ progress }) => progress && progress.step > 0 && progress.seconds > 1);
  if (!told?.progress) return null;
  const done = (operationsOf(told.spec) * told.progress.step) / told.progress.totalSteps;
  return (sumOf(planned) / done) * told.progress.seconds;
}

/** How long `planned` will take, in words. */
export function durationText(planned: readonly Planned[], runs: readonly Pick<RunView, 'spec' | 'progress'>[], language: Language): string {
  const t = wordsOf(messages, language);
  const measured = measuredSeconds(planned, runs);
  const seconds = measured ?? sumOf(planned) / twoCores;
  const [unit, amount] = seconds < 90 ? ['seconds', seconds] as const : seconds < 5_400 ? ['minutes', seconds / 60] as const : ['hours', seconds / 3_600] as const;
  return t(measured === null ? 'guessed' : 'measured', { time: t(unit, { n: Number(amount.toPrecision(amount < 10 ? 1 : 2)) }) });
}

const sumOf = (planned: readonly Planned[]): number => planned.reduce((sum, one) => sum + operationsOf(one), 0);

function operationsOf({ experiment, params }: Planned): number {
  const declaration = declarationOf(experiment);
  return declaration.cost(resolveParams(declaration, params)).floatingPointOperations;
}
