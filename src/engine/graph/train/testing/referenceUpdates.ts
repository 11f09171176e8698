/** TensorFlow's update formulas for one weight, in double precision (tensorflow/core/kernels/training_ops.cc). */

/** The next weight, from weight and gradient; remembers what it needs. */
export type Update = (weight: number, gradient: number) => number;

export function gradientDescent(rate: number): Update {
  return (w, g) => w - rate * g;
}

export function momentum(rate: number, decay: number, nesterov: boolean): Update {
  let sum = 0;
  return (w, g) => {
    sum = sum * decay + g;
    return nesterov ? w - (g * rate + sum * decay * rate) : w - sum * rate;
  };
}

export function adagrad(rate: number, start: number): Update {
  let sum = start;
  return (w, g) => {
    sum += g * g;
    return w - (g * rate) / Math.sqrt(sum);
  };
}

export function adadelta(rate: number, rho: number, epsilon: number): Update {
  let [squares, updates] = [0, 0];
  return (w, g) => {
    squares = squares * rho + g * g * (1 - rho);
    const update = (Math.sqrt(updates + epsilon) / Math.sqrt(squares + epsilon)) * g;
    updates = updates * rho + update * update * (1 - rho);
    return w - update * rate;
  };
}

export function rmsProp(rate: number, rho: number, decay: number, epsilon: number, centered: boolean): Update {
  let [squares, mean, step] = [1, 0, 0];
  return (w, g) => {
    squares += (g * g - squares) * (1 - rho);
    mean += (g - mean) * (1 - rho);
    const spread = centered ? squares - mean * mean : squares;
    step = step * decay + (rate * g) / Math.sqrt(spread + epsilon);
    return w - step;
  };
}

export function adam(rate: number, beta1: number, beta2: number, epsilon: number): Update {
  let [m, v, power1, power2] = [0, 0, beta1, beta2];
  return (w, g) => {
    const corrected = (rate * Math.sqrt(1 - power2)) / (1 - power1);
    m += (g - m) * (1 - beta1);
    v += (g * g - v) * (1 - beta2);
    [power1, power2] = [power1 * beta1, power2 * beta2];
    return w - (m * corrected) / (Math.sqrt(v) + epsilon);
  };
}

export function ftrl(rate: number, { power, start, l1, l2 }: { readonly power: number; readonly start: number; readonly l1: number; readonly l2: number }): Update {
  let [squares, linear] = [start, 0];
  return (w, g) => {
    const next = squares + g * g;
    linear += g - ((next ** -power - squares ** -power) / rate) * w;
    squares = next;
    const quadratic = next ** -power / rate + 2 * l2;
    return Math.abs(linear) > l1 ? (l1 * Math.sign(linear) - linear) / quadratic : 0;
  };
}
