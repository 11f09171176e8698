/** An update rule with its slots, applied to a list of variables. */
import * as tf from '@tensorflow/tfjs-core';
import { isOptimizerId, momentumParam, type OptimizerId } from '../declarations/optimizers';
import { textParam, type Params } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import type { NamedTensors } from '../formats/safetensors';
import { fusedUpdate } from '../kernels/hooks/fusedUpdate';
import { restoreVariables, type NamedVariable } from '../runtime/variables';
import { gradientProcessing, type GradientProcessing } from './gradientProcessing';
import { adadelta } from './rules/adadelta';
import { adagrad } from './rules/adagrad';
import { adam } from './rules/adam';
import { adamax } from './rules/adamax';
import { adamw } from './rules/adamw';
import { lion } from './rules/lion';
import { momentum as heavyBall } from './rules/momentum';
import { nadam } from './rules/nadam';
import { nesterov } from './rules/nesterov';
import { rmsprop } from './rules/rmsprop';
import { sgd } from './rules/sgd';
import type { Updated, UpdateRule } from './updateRule';

const rules: Readonly<Record<OptimizerId, (params: Params) => UpdateRule>> = {
  sgd, momentum: heavyBall, nesterov, adagrad, adadelta, rmsprop, adam, adamax, nadam, adamw, lion,
};

export interface Optimizer {
  readonly id: OptimizerId;
  /**
   * Performs one update of each variable with the gradient at the same place, clipped and noisy where the parameters say so.
   * The gradients stay the caller's.
   * @param step counts from 1 (Adam's bias correction needs it) @param momentum in place of the parameter `momentumParam` names
   */
  apply(variables: readonly NamedVariable[], gradients: readonly tf.Tensor[], step: number, learningRate: number, momentum?: number | null): void;
  /** Clipping and noise as `apply` does them. */
  readonly process: GradientProcessing;
  /**
   * What `apply` would make of one variable and its slots with a gradient that is processed already; it leaves them as they are, and the caller disposes of the tensors.
   * Always by the rule's own formula: a fused kernel may differ in the last digit.
   */
  preview(target: NamedVariable, gradient: tf.Tensor, step: number, learningRate: number, momentum?: number | null): Updated;
  /** What the optimizer remembers, named `slot/variable`; the tensors stay its own. */
  slots(): Readonly<Record<string, tf.Tensor>>;
  /** Takes over saved slots of these variables (none at all: saved before the first step); throws `checkpoint-mismatch` where they do not fit. */
  restore(variables: readonly NamedVariable[], saved: NamedTensors): void;
  dispose(): void;
}

/**
 * The optimizer that `params.optimizer` names, with its parameters; throws `bad-parameter` for an unknown one.
 * @param seed of the noise that is added to gradients
 */
export function createOptimizer(params: Params, seed = 1): Optimizer {
  const id = textParam(params, 'optimizer');
  if (!isOptimizerId(id)) throw new EngineError('bad-parameter', { name: 'optimizer', value: id, expected: `one of ${Object.keys(rules).join(', ')}` });
  return optimizerOf(id, params, seed);
}

/** What all variables are updated with in one step. */
interface Step {
  readonly rule: UpdateRule;
  readonly params: Params;
  readonly step: number;
  readonly learningRate: number;
}

function optimizerOf(id: OptimizerId, params: Params, seed: number): Optimizer {
  const rule = rules[id](params);
  const process = gradientProcessing(params, seed);
  const share = momentumParam(id);
  const slots = new Map<string, tf.Variable>();
  const slotNames = Object.keys(rule.slots);

  /** The variable's slots, made at their initial value on first use. */
  const slotsOf = ({ name, variable }: NamedVariable): Record<string, tf.Variable> =>
    Object.fromEntries(
      Object.entries(rule.slots).map(([slot, initial]) => {
        const key = `${slot}/${name}`;
        const known = slots.get(key) ?? tf.tidy(() => tf.variable(tf.fill(variable.shape, initial), false));
        slots.set(key, known);
        return [slot, known];
      }),
    );

  const stepWith = (step: number, learningRate: number, momentum: number | null): Step => {
    if (momentum === null || share === null || params[share] === momentum) return { rule, params, step, learningRate };
    const changed = { ...params, [share]: momentum };
    return { rule: rules[id](changed), params: changed, step, learningRate };
  };

  const applyOne = (target: NamedVariable, gradient: tf.Tensor, now: Step) => {
    const own = slotsOf(target);
    const { step, learningRate } = now;
    if (fusedUpdate(id, now.params, { variable: target.variable, gradient, slots: own, step, learningRate })) return;
    tf.tidy(() => {
      const updated = now.rule.update({ variable: target.variable, gradient, slots: own, step, learningRate });
      for (const slot of slotNames) {
        const value = updated.slots[slot];
        if (value) own[slot]?.assign(value);
      }
      target.variable.assign(updated.variable);
    });
  };

  return {
    id,
    process,
    preview: (target, gradient, step, learningRate, momentum = null) =>
      tf.tidy(() => {
        const own = Object.fromEntries(Object.entries(rule.slots).map(([slot, initial]) => [slot, slots.get(`${slot}/${target.name}`) ?? tf.fill(target.variable.shape, initial)]));
        const updated = stepWith(step, learningRate, momentum).rule.update({ variable: target.variable, gradient, slots: own, step, learningRate });
        return { variable: updated.variable, slots: { ...updated.slots } };
      }),
    apply: (variables, gradients, step, learningRate, momentum = null) => {
      const now = stepWith(step, learningRate, momentum);
      const processed = process(gradients, step);
      variables.forEach((target, i) => {
        const gradient = processed[i];
        if (!gradient) throw new EngineError('internal', { reason: `no gradient for ${target.name}` });
        applyOne(target, gradient, now);
      });
      if (processed !== gradients) tf.dispose([...processed]);
    },
    slots: () => Object.fromEntries(slots),
    restore: (variables, saved) => {
      if (Object.keys(saved).length === 0) return;
      const targets = variables.flatMap((v) => Object.entries(slotsOf(v)).map(([slot, variable]) => ({ name: `${slot}/${v.name}`, variable })));
      restoreVariables(targets, saved);
    },
    dispose: () => {
      for (const slot of slots.values()) slot.dispose();
      slots.clear();
    },
  };
}
