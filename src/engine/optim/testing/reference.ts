/** The update rules once more, element by element in 64-bit floats: what the tests hold the tensor code against. */
import type { OptimizerId } from '../../declarations/optimizers';
import { numberParam, type Params } from '../../declarations/schema';

/** Performs one update of one weight; keeps its slots in itself. */
export type Scalar = (weight: number, gradient: number, step: number, learningRate: number) => number;

export function referenceRule(id: OptimizerId, params: Params): Scalar {
  const p = (name: string) => numberParam(params, name);
  let [first, second] = [0, 0];
  switch (id) {
    case 'sgd':
      return (w, g, _, lr) => w - lr * g;
    case 'momentum':
      return (w, g, _, lr) => w + (first = p('momentum') * first - lr * g);
    case 'nesterov':
      return (w, g, _, lr) => {
        first = p('momentum') * first - lr * g;
        return w + p('momentum') * first - lr * g;
      };
    case 'adagrad':
      first = p('initialAccumulator');
      return (w, g, _, lr) => w - (lr * g) / (Math.sqrt((first += g * g)) + p('epsilon'));
    case 'adadelta':
      return (w, g, _, lr) => {
        const [rho, epsilon] = [p('rhoAdadelta'), p('epsilon')];
        first = rho * first + (1 - rho) * g * g;
        const delta = (Math.sqrt(second + epsilon) / Math.sqrt(first + epsilon)) * g;
        second = rho * second + (1 - rho) * delta * delta;
        return w - lr * delta;
      };
    case 'rmsprop':
      return (w, g, _, lr) => {
        first = p('rho') * first + (1 - p('rho')) * g * g;
        return w - (lr * g) / (Math.sqrt(first) + p('epsilon'));
      };
    case 'adam':
      return (w, g, t, lr) => {
        const [beta1, beta2] = [p('beta1'), p('beta2')];
        first = beta1 * first + (1 - beta1) * g;
        second = beta2 * second + (1 - beta2) * g * g;
        return w - ((lr * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t)) * (first / (Math.sqrt(second) + p('epsilon')));
      };
    case 'adamax':
      return (w, g, t, lr) => {
        first = p('beta1') * first + (1 - p('beta1')) * g;
        second = Math.max(p('beta2') * second, Math.abs(g));
        return w - (lr / (1 - p('beta1') ** t)) * (first / (second + p('epsilon')));
      };
    case 'nadam': {
      let product = 1;
      const momentum = (t: number) => p('beta1') * (1 - 0.5 * 0.96 ** (0.004 * t));
      return (w, g, t, lr) => {
        const beta2 = p('beta2');
        product *= momentum(t);
        first = p('beta1') * first + (1 - p('beta1')) * g;
        second = beta2 * second + (1 - beta2) * g * g;
        const ahead = ((1 - momentum(t)) * g) / (1 - product) + (momentum(t + 1) * first) / (1 - product * momentum(t + 1));
        return w - (lr * ahead) / (Math.sqrt(second / (1 - beta2 ** t)) + p('epsilon'));
      };
    }
    case 'adamw':
      return (w, g, t, lr) => {
        const [beta1, beta2] = [p('beta1'), p('beta2')];
        first = beta1 * first + (1 - beta1) * g;
        second = beta2 * second + (1 - beta2) * g * g;
        const step = ((lr * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t)) * (first / (Math.sqrt(second) + p('epsilon')));
        return w * (1 - lr * p('weightDecay')) - step;
      };
    case 'lion':
      return (w, g, _, lr) => {
        const step = lr * Math.sign(p('beta1') * first + (1 - p('beta1')) * g);
        first = p('beta2Lion') * first + (1 - p('beta2Lion')) * g;
        return w * (1 - lr * p('weightDecay')) - step;
      };
  }
}
