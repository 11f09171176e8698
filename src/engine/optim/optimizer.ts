/** An update rule with its slots, applied to a list of variables. */
import * as tf from '@tensorflow/tfjs-core';
import { isOptimizerId, type OptimizerId } from '../declarations/optimizers';
import { textParam, type Params } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import type { NamedTensors } from '../formats/safetensors';
import { fusedUpdate } from '../kernels/hooks/fusedUpdate';
import { restoreVariables, type NamedVariable } from '../runtime/variables';
import { adadelta } from './rules/adadelta';
import { adagrad } from './rules/adagrad';
import { adam } from './rules/adam';
import { momentum } from './rules/momentum';
import { nesterov } from './rules/nesterov';
import { rmsprop } from './rules/rmsprop';
import { sgd } from './rules/sgd';
import type { Updated, UpdateRule } from './updateRule';

const rules: Readonly<Record<OptimizerId, (params: Params) => UpdateRule>> = { sgd, momentum, nesterov, adagrad, adadelta, rmsprop, adam };

export interface Optimizer {
  readonly id: OptimizerId;
  /**
   * Performs one update of each variable with the gradient at the same place. The gradients stay the caller's.
   * @param step counts from 1 (Adam's bias correction needs it)
   */
  apply(variables: readonly NamedVariable[], gradients: readonly tf.Tensor[], step: number, learningRate: number): void;
  /**
   * What `apply` would make of one variable and its slots, which it leaves as they are; the caller disposes of the tensors.
   * Always by the rule's own formula: a fused kernel may differ in the last digit.
   */
  preview(target: NamedVariable, gradient: tf.Tensor, step: number, learningRate: number): Updated;
  /** What the optimizer remembers, named `slot/variable`; the tensors stay its own. */
  slots(): Readonly<Record<string, tf.Tensor>>;
  /** Takes over saved slots of these variables (none at all: saved before the first step); throws `checkpoint-mismatch` where they do not fit. */
  restore(variables: readonly NamedVariable[], saved: NamedTensors): void;
  dispose(): void;
}

/** The optimizer that `params.optimizer` names, with its parameters; throws `bad-parameter` for an unknown one. */
export function createOptimizer(params: Params): Optimizer {
  const id = textParam(params, 'optimizer');
  if (!isOptimizerId(id)) throw new EngineError('bad-parameter', { name: 'optimizer', value: id, expected: `one of ${Object.keys(rules).join(', ')}` });
  return optimizerOf(id, params, rules[id](params));
}

function optimizerOf(id: OptimizerId, params: Params, rule: UpdateRule): Optimizer {
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

  const applyOne = (target: NamedVariable, gradient: tf.Tensor, step: number, learningRate: number) => {
    const own = slotsOf(target);
    if (fusedUpdate(id, params, { variable: target.variable, gradient, slots: own, step, learningRate })) return;
    tf.tidy(() => {
      const updated = rule.update({ variable: target.variable, gradient, slots: own, step, learningRate });
      for (const slot of slotNames) {
        const value = updated.slots[slot];
        if (value) own[slot]?.assign(value);
      }
      target.variable.assign(updated.variable);
    });
  };

  return {
    id,
    preview: (target, gradient, step, learningRate) =>
      tf.tidy(() => {
        const own = Object.fromEntries(Object.entries(rule.slots).map(([slot, initial]) => [slot, slots.get(`${slot}/${target.name}`) ?? tf.fill(target.variable.shape, initial)]));
        const updated = rule.update({ variable: target.variable, gradient, slots: own, step, learningRate });
        return { variable: updated.variable, slots: { ...updated.slots } };
      }),
    apply: (variables, gradients, step, learningRate) => {
      variables.forEach((target, i) => {
        const gradient = gradients[i];
        if (!gradient) throw new EngineError('internal', { reason: `no gradient for ${target.name}` });
        applyOne(target, gradient, step, learningRate);
      });
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
