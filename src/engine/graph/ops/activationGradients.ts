/** Gradients of activations and of functions whose derivative follows from their value (tensorflow/core/kernels/{cwise_ops,relu_op_functor,softplus_op}.h). */
import * as tfc from '@tensorflow/tfjs-core';
import { sameAsInput } from '../inference';
import { defineOp, type Kernel } from '../opDefinition';
import { inputAt } from './kernelInputs';

/** G. Klambauer et al., "Self-normalizing neural networks", NIPS 2017. */
const seluScale = 1.0507009873554805;
const seluAlpha = 1.6732632423543772;

type Gradient = (a: tfc.Tensor, b: tfc.Tensor) => tfc.Tensor;

const where = (condition: tfc.Tensor, x: tfc.Tensor, otherwise: tfc.Tensor | number = 0): tfc.Tensor =>
  tfc.where(condition, x, typeof otherwise === 'number' ? tfc.fill(x.shape, otherwise, x.dtype as 'float32') : otherwise);
/** 1 - x. */
const complement = (x: tfc.Tensor): tfc.Tensor => tfc.sub(tfc.onesLike(x), x);

/** Of the result y and its gradient dy. */
const ofResult = {
  SigmoidGrad: (y, dy) => tfc.mul(dy, tfc.mul(y, complement(y))),
  TanhGrad: (y, dy) => tfc.mul(dy, complement(tfc.square(y))),
  SqrtGrad: (y, dy) => tfc.div(tfc.mul(dy, tfc.scalar(0.5)), y),
  RsqrtGrad: (y, dy) => tfc.mul(tfc.mul(dy, tfc.scalar(-0.5)), tfc.mul(tfc.square(y), y)),
  ReciprocalGrad: (y, dy) => tfc.neg(tfc.mul(dy, tfc.square(y))),
} as const satisfies Record<string, Gradient>;

/** Of the gradient dy and the argument x; for Elu and Selu the result y takes x's place. */
const ofArgument = {
  ReluGrad: (dy, x) => where(tfc.greater(x, tfc.zerosLike(x)), dy),
  Relu6Grad: (dy, x) => where(tfc.logicalAnd(tfc.greater(x, tfc.zerosLike(x)), tfc.less(x, tfc.scalar(6, x.dtype))), dy),
  EluGrad: (dy, y) => where(tfc.less(y, tfc.scalar(0)), tfc.mul(dy, tfc.add(y, tfc.scalar(1))), dy),
  SeluGrad: (dy, y) => where(tfc.less(y, tfc.scalar(0)), tfc.mul(dy, tfc.add(y, tfc.scalar(seluScale * seluAlpha))), tfc.mul(dy, tfc.scalar(seluScale))),
  SoftplusGrad: (dy, x) => tfc.mul(dy, tfc.sigmoid(x)),
  SoftsignGrad: (dy, x) => tfc.div(dy, tfc.square(tfc.add(tfc.abs(x), tfc.scalar(1)))),
} as const satisfies Record<string, Gradient>;

const kernelOf = (gradient: Gradient): Kernel => (inputs) => gradient(inputAt(inputs, 0), inputAt(inputs, 1));
for (const [type, gradient] of Object.entries({ ...ofResult, ...ofArgument })) defineOp(type, { infer: sameAsInput, kernel: kernelOf(gradient) });

defineOp('LeakyReluGrad', {
  infer: sameAsInput,
  kernel: (inputs, { op }) => {
    const [dy, x] = [inputAt(inputs, 0), inputAt(inputs, 1)];
    return where(tfc.greater(x, tfc.scalar(0)), dy, tfc.mul(dy, tfc.scalar(op.number('alpha'))));
  },
});
