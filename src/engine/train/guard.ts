/** Catches a diverging run at the first sign, so that it can be explained instead of drawing infinities. */
import type { ExperimentDeclaration } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import type { Metrics } from './session';

/** A loss this many times the first one is never coming back; found by trying rates on the lessons' experiments. */
const hopeless = 1e6;

export interface Guard {
  /** Throws `diverged` if a loss is not finite or has grown beyond hope. */
  check(metrics: Metrics, step: number, learningRate: number): void;
}

export function createGuard(declaration: ExperimentDeclaration): Guard {
  const losses = declaration.metrics.filter((m) => m.role === 'loss').map((m) => m.name);
  const first = new Map<string, number>();
  return {
    check(metrics, step, learningRate) {
      for (const metric of losses) {
        const value = metrics[metric];
        if (value === undefined) continue;
        const start = first.get(metric);
        if (start === undefined && Number.isFinite(value)) first.set(metric, value);
        if (!Number.isFinite(value) || (start !== undefined && value > hopeless * Math.max(start, 1e-6))) {
          throw new EngineError('diverged', { metric, value: Number.isFinite(value) ? Number(value.toPrecision(3)) : String(value), step, learningRate });
        }
      }
    },
  };
}
