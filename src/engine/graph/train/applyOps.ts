/** Operations that change a variable by its gradient (formulas: tensorflow/core/kernels/training_ops.cc). */
import * as tfc from '@tensorflow/tfjs-core';
import { invalidArgument, ValueError } from '../errors';
import { inputOf } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import type { Operation } from '../operation';
import { referenceOf } from '../ops/state';
import { valueOf } from '../session/performOperation';
import { mergeShapes, shapeText } from '../shape';

type Values = tfc.Tensor;
interface Rule {
  /** How many of the inputs are changed: the variable and its slots. */
  readonly changes: number;
  /** Which input is the gradient. */
  readonly gradient: number;
  /** From all inputs, new values of those that are changed. */
  readonly update: (op: Operation, ...inputs: Values[]) => readonly Values[];
}

const { add, sub, mul, div, square, sqrt, rsqrt } = tfc;
/** A running mean: decay * mean + (1 - decay) * value. */
const averaged = (mean: Values, value: Values, decay: Values): Values => add(mul(mean, decay), mul(value, sub(1, decay)));
/** The same in the order in which TensorFlow computes it elsewhere: single precision shows the difference. */
const towards = (mean: Values, value: Values, decay: Values): Values => add(mean, mul(sub(value, mean), sub(1, decay)));

const rules: Readonly<Record<string, Rule>> = {
  ApplyGradientDescent: {
    changes: 1, gradient: 2,
    update: (_op, variable, rate, gradient) => [sub(variable, mul(gradient, rate))],
  },
  ApplyMomentum: {
    changes: 2, gradient: 3,
    update: (op, variable, accumulator, rate, gradient, momentum) => {
      const next = add(mul(accumulator, momentum), gradient);
      const direction = op.boolean('use_nesterov') ? add(gradient, mul(next, momentum)) : next;
      return [sub(variable, mul(direction, rate)), next];
    },
  },
  ApplyAdagrad: {
    changes: 2, gradient: 3,
    update: (_op, variable, accumulator, rate, gradient) => {
      const next = add(accumulator, square(gradient));
      return [sub(variable, mul(mul(gradient, rate), rsqrt(next))), next];
    },
  },
  ApplyAdadelta: {
    changes: 3, gradient: 6,
    update: (_op, variable, accumulator, updates, rate, rho, epsilon, gradient) => {
      const next = averaged(accumulator, square(gradient), rho);
      const update = mul(mul(sqrt(add(updates, epsilon)), rsqrt(add(next, epsilon))), gradient);
      return [sub(variable, mul(update, rate)), next, averaged(updates, square(update), rho)];
    },
  },
  ApplyRMSProp: {
    changes: 3, gradient: 7,
    update: (_op, variable, squares, moment, rate, rho, momentum, epsilon, gradient) => {
      const next = towards(squares, square(gradient), rho);
      const step = add(mul(moment, momentum), div(mul(gradient, rate), sqrt(add(next, epsilon))));
      return [sub(variable, step), next, step];
    },
  },
  ApplyCenteredRMSProp: {
    changes: 4, gradient: 8,
    update: (_op, variable, means, squares, moment, rate, rho, momentum, epsilon, gradient) => {
      const [mean, next] = [towards(means, gradient, rho), towards(squares, square(gradient), rho)];
      const variance = add(sub(next, square(mean)), epsilon);
      const step = add(mul(moment, momentum), div(mul(gradient, rate), sqrt(variance)));
      return [sub(variable, step), mean, next, step];
    },
  },
  ApplyAdam: {
    changes: 3, gradient: 9,
    update: (_op, variable, moment, squares, power1, power2, rate, beta1, beta2, epsilon, gradient) => {
      const corrected = div(mul(rate, sqrt(sub(1, power2))), sub(1, power1));
      const [m, v] = [towards(moment, gradient, beta1), towards(squares, square(gradient), beta2)];
      return [sub(variable, div(mul(m, corrected), add(sqrt(v), epsilon))), m, v];
    },
  },
  ApplyFtrl: {
    changes: 3, gradient: 3,
    update: (_op, variable, accumulator, linear, gradient, rate, l1, l2, power) => {
      const next = add(accumulator, square(gradient));
      const scaled = (value: Values): Values => div(tfc.pow(value, tfc.neg(power)), rate);
      const root = scaled(next);
      const pulled = add(linear, sub(gradient, mul(sub(root, scaled(accumulator)), variable)));
      const solution = div(sub(mul(l1, tfc.sign(pulled)), pulled), add(root, mul(2, l2)));
      // Weights that the penalty outweighs are exactly 0.
      return [mul(solution, tfc.cast(tfc.greater(tfc.abs(pulled), l1), 'float32')), next, pulled];
    },
  },
};

function infer(draft: Draft, { changes, gradient, update }: Rule): OutputSpec[] {
  const { type, inputs } = draft;
  // The first parameter of an update is the operation itself.
  if (inputs.length !== update.length - 1) throw new ValueError(`${type} needs ${update.length - 1} inputs, has ${inputs.length}`);
  const references = inputs.slice(0, changes);
  if (references.some(({ isReference }) => !isReference)) throw new ValueError(`Input 'var' of '${type}' Op expected ref type`);
  const shape = [...references, inputOf(draft, gradient)].map((input) => input.shape).reduce(mergeShapes);
  return [{ dtype: inputOf(draft, 0).dtype, shape, isReference: true }];
}

for (const [type, rule] of Object.entries(rules)) {
  defineOp(type, {
    infer: (draft) => infer(draft, rule),
    references: rule.changes,
    stateful: true,
    kernel: (given, context) => {
      const cells = Array.from({ length: rule.changes }, (_, i) => referenceOf(context, i));
      const inputs = [...cells.map((cell) => valueOf(cell, context.op.name)), ...given];
      const [variable, gradient] = [inputs[0], inputs[rule.gradient]];
      if (variable && gradient && shapeText(variable.shape) !== shapeText(gradient.shape)) {
        throw invalidArgument(`var and delta do not have the same shape${shapeText(variable.shape)} ${shapeText(gradient.shape)}`);
      }
      rule.update(context.op, ...inputs).forEach((value, i) => { cells[i]?.assign(value); });
      return referenceOf(context);
    },
  });
}
