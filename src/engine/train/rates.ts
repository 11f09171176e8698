/** The learning rate and momentum of every step: the learner's choice, changed while it trains, under the run's schedule. */
import { isOptimizerId, momentumParam, optimizerParams } from '../declarations/optimizers';
import type { PlateauState } from '../declarations/runMemory';
import { scheduleId, scheduleOf } from '../declarations/schedules/catalog';
import type { Schedule } from '../declarations/schedules/schedule';
import { checkParam, numberParam, textParam, type Params } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import type { Tunable } from '../protocol';
import { afterMeasurement, beforePlateau, type PlateauRule } from './plateau';
import type { Metrics } from './session';

export interface StepRates {
  readonly learningRate: number;
  /** Null where the update rule has none. */
  readonly momentum: number | null;
}

export interface TunedParam {
  readonly param: keyof Tunable;
  readonly from: number;
  readonly to: number;
}

export class Rates {
  plateau: PlateauState = beforePlateau;
  readonly #params: Params;
  readonly #schedule: Schedule;
  readonly #plateauRule: (PlateauRule & { readonly watch: string }) | null;
  #learningRate: number;
  #momentum: number | null;

  constructor(params: Params, totalSteps: number) {
    this.#params = params;
    this.#schedule = scheduleOf(params, totalSteps);
    this.#learningRate = numberParam(params, 'learningRate');
    const share = shareOf(params);
    this.#momentum = share === null ? null : numberParam(params, share);
    this.#plateauRule = scheduleId(params) === 'plateau'
      ? { factor: numberParam(params, 'decayFactor'), patience: numberParam(params, 'plateauPatience'), watch: textParam(params, 'plateauWatch') }
      : null;
  }

  /** False where every step has the chosen rate. */
  get varies(): boolean {
    return this.#schedule.varies;
  }

  /** The choices as they stand, for a checkpoint. */
  get tuned(): Params {
    return { learningRate: this.#learningRate, ...(this.#momentum === null ? {} : { momentum: this.#momentum }) };
  }

  /** @param step counts from 1 */
  at(step: number): StepRates {
    const { factor, momentum } = this.#schedule;
    return {
      learningRate: this.#learningRate * factor(step - 1) * this.plateau.factor,
      momentum: this.#momentum === null ? null : momentum(step - 1, this.#momentum),
    };
  }

  /** Takes changes over, and says what has become different; throws `bad-parameter` and changes nothing where a value is not allowed. */
  tune({ learningRate, momentum }: Partial<Tunable>): readonly TunedParam[] {
    if (learningRate !== undefined && !(Number.isFinite(learningRate) && learningRate > 0)) {
      throw new EngineError('bad-parameter', { name: 'learningRate', value: learningRate, expected: 'a positive number' });
    }
    if (momentum !== undefined) this.#checkMomentum(momentum);
    const changes: TunedParam[] = [];
    if (learningRate !== undefined && learningRate !== this.#learningRate) {
      changes.push({ param: 'learningRate', from: this.#learningRate, to: learningRate });
      this.#learningRate = learningRate;
    }
    if (momentum !== undefined && this.#momentum !== null && momentum !== this.#momentum) {
      changes.push({ param: 'momentum', from: this.#momentum, to: momentum });
      this.#momentum = momentum;
    }
    return changes;
  }

  /** Looks for a plateau in what was measured. */
  see(metrics: Metrics): void {
    const loss = this.#plateauRule && metrics[this.#plateauRule.watch];
    if (this.#plateauRule && typeof loss === 'number') this.plateau = afterMeasurement(this.plateau, loss, this.#plateauRule);
  }

  /** Takes up what `tuned` gave. */
  restore(tuned: Params): void {
    this.#learningRate = numberParam(tuned, 'learningRate');
    if (this.#momentum !== null && typeof tuned['momentum'] === 'number') this.#momentum = tuned['momentum'];
  }

  #checkMomentum(value: number): void {
    const share = shareOf(this.#params);
    const schema = share && optimizerParams('sgd').find(({ name }) => name === share);
    if (!schema) throw new EngineError('bad-parameter', { name: 'momentum', value, expected: 'an update rule with momentum' });
    checkParam(schema, value);
  }
}

/** The parameter that is the rule's momentum. */
function shareOf(params: Params): string | null {
  const optimizer = params['optimizer'];
  return typeof optimizer === 'string' && isOptimizerId(optimizer) ? momentumParam(optimizer) : null;
}
