/** The learning rate's schedule, as parameters of an experiment. */
import type { MetricDeclaration, ParamSchema } from '../schema';

export const scheduleIds = ['constant', 'step', 'exponential', 'cosine', 'one-cycle', 'plateau', 'range'] as const;
export type ScheduleId = (typeof scheduleIds)[number];
export const isScheduleId = (id: unknown): id is ScheduleId => (scheduleIds as readonly unknown[]).includes(id);

const only = (...is: readonly ScheduleId[]) => ({ param: 'schedule', is });

export const scheduleParams: readonly ParamSchema[] = [
  { kind: 'choice', name: 'schedule', default: 'constant', options: scheduleIds, advanced: true },
  { kind: 'number', name: 'warmupSteps', default: 0, min: 0, max: 100_000, integer: true, unit: 'step', advanced: true, when: only('constant', 'step', 'exponential', 'cosine', 'plateau') },
  { kind: 'number', name: 'decayEvery', default: 100, min: 1, max: 100_000, integer: true, unit: 'step', advanced: true, when: only('step', 'exponential') },
  { kind: 'number', name: 'decayFactor', default: 0.5, min: 0.001, max: 1, advanced: true, when: only('step', 'exponential', 'plateau') },
  { kind: 'number', name: 'finalFactor', default: 0, min: 0, max: 1, advanced: true, when: only('cosine') },
  { kind: 'number', name: 'peakAt', default: 0.3, min: 0.01, max: 0.99, advanced: true, when: only('one-cycle') },
  { kind: 'number', name: 'lowMomentum', default: 0.85, min: 0, max: 0.99999, advanced: true, when: only('one-cycle') },
  { kind: 'choice', name: 'plateauWatch', default: 'val_loss', options: ['val_loss', 'probe_loss'], advanced: true, when: only('plateau') },
  { kind: 'number', name: 'plateauPatience', default: 2, min: 1, max: 1000, integer: true, advanced: true, when: only('plateau') },
  { kind: 'number', name: 'startRate', default: 1e-5, min: 1e-8, max: 10, scale: 'log', advanced: true, when: only('range') },
];

/** The learning rate of every step, recorded where the schedule lets it vary. */
export const rateMetric: MetricDeclaration = { name: 'lr', role: 'rate', split: 'train', every: 'step' };
