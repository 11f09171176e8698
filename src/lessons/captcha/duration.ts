import { declarationOf } from '../../engine/declarations/catalog';
import { resolveParams, type Params } from '../../engine/declarations/schema';
import { wordsOf } from '../figure/words';
import type { Language, RunView } from '../lesson';

export type CaptchaExperiment = 'captcha/course' | 'captcha/best';
type Timed = Pick<RunView, 'spec' | 'progress'>;

/** Pictures that two ordinary processor cores train on in a second: asked only until a run of this device tells better. */
const picturesPerSecond: Readonly<Record<CaptchaExperiment, number>> = { 'captcha/course': 250, 'captcha/best': 500 };

const messages = {
  measured: { zh: '在此设备上约需 {time}。', en: 'About {time} on this device.' },
  guessed: { zh: '在两个处理器核心上大约要 {time}，有 GPU 会快得多。', en: 'Roughly {time} on two processor cores, much less on a GPU.' },
  seconds: { zh: '{n} 秒', en: '{n} s' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  hours: { zh: '{n} 小时', en: '{n} h' },
} as const;

/** Seconds for trainings with these parameters, told from the newest run of the same network; null where there is none. */
export function measuredSeconds(experiment: CaptchaExperiment, planned: readonly Params[], runs: readonly Timed[]): number | null {
  const told = runs.find(({ spec, progress }) => spec.experiment === experiment && progress && progress.step > 0 && progress.seconds > 1);
  if (!told?.progress) return null;
  const done = (costOf(experiment, told.spec.params).floatingPointOperations * told.progress.step) / told.progress.totalSteps;
  return (planned.reduce((sum, params) => sum + costOf(experiment, params).floatingPointOperations, 0) / done) * told.progress.seconds;
}

/** How long trainings with these parameters (over the declaration's defaults) will take together, in words. */
export function durationText(experiment: CaptchaExperiment, planned: readonly Params[], runs: readonly Timed[], language: Language): string {
  const t = wordsOf(messages, language);
  const measured = measuredSeconds(experiment, planned, runs);
  const seconds = measured ?? planned.reduce((sum, params) => sum + costOf(experiment, params).examples, 0) / picturesPerSecond[experiment];
  const [unit, amount] = seconds < 90 ? ['seconds', seconds] as const : seconds < 5_400 ? ['minutes', seconds / 60] as const : ['hours', seconds / 3_600] as const;
  return t(measured === null ? 'guessed' : 'measured', { time: t(unit, { n: Number(amount.toPrecision(amount < 10 ? 1 : 2)) }) });
}

function costOf(experiment: CaptchaExperiment, params: Params) {
  const declaration = declarationOf(experiment);
  return declaration.cost(resolveParams(declaration, params));
}
