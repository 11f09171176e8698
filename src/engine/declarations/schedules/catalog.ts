/** Which schedule a run's parameters ask for. */
import { numberParam, type Params } from '../schema';
import { cosineDecay } from './cosineDecay';
import { exponentialDecay } from './exponentialDecay';
import { oneCycle } from './oneCycle';
import { isScheduleId, type ScheduleId } from './params';
import { rangeTest } from './rangeTest';
import type { Factor, Schedule } from './schedule';
import { stepDecay } from './stepDecay';
import { warmUp } from './warmUp';

/** The kind of schedule; a run without the parameter keeps its rate. */
export function scheduleId(params: Params): ScheduleId {
  const id = params['schedule'];
  return isScheduleId(id) ? id : 'constant';
}

/**
 * The schedule of a run of `totalSteps` updates. That of `plateau` is the part known beforehand: the engine multiplies it
 * by what validation has brought about.
 */
export function scheduleOf(params: Params, totalSteps: number): Schedule {
  const id = scheduleId(params);
  const number = (name: string): number => numberParam(params, name);
  if (id === 'one-cycle') return oneCycle(totalSteps, number('peakAt'), number('lowMomentum'));
  if (id === 'range') return fixedMomentum(rangeTest(totalSteps, number('startRate') / number('learningRate')));
  const warm = typeof params['warmupSteps'] === 'number' ? params['warmupSteps'] : 0;
  const main = mainPart(id, number, totalSteps - warm);
  return { ...fixedMomentum(warmUp(warm, main)), varies: id !== 'constant' || warm > 0 };
}

const fixedMomentum = (factor: Factor): Schedule => ({ factor, momentum: (_done, base) => base, varies: true });

function mainPart(id: Exclude<ScheduleId, 'one-cycle' | 'range'>, number: (name: string) => number, steps: number): Factor {
  switch (id) {
    case 'step': return stepDecay(number('decayEvery'), number('decayFactor'));
    case 'exponential': return exponentialDecay(number('decayEvery'), number('decayFactor'));
    case 'cosine': return cosineDecay(steps, number('finalFactor'));
    case 'constant':
    case 'plateau': return () => 1;
  }
}
