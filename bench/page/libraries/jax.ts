/** jax-js: a compiled step with Adam; it has no dropout, so its networks train without. */
import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad, type Arrays, type Array as JaxArray } from '@jax-js/jax';
import { stream } from '../../../src/engine/runtime/random';
import type { Backend } from '../../shared/jobs';
import { shapedLayers, sizeOf, type ShapedLayer } from '../../shared/shapes';
import { classes, networkOfWorkload, type NetworkSpec } from '../../shared/workloads';
import { housesTable, randomPictures } from '../pictures';
import type { OpenTrainer, Trainer } from '../trainer';
import { Unavailable } from '../unavailable';

type Loss = (weights: Arrays, x: JaxArray, y: JaxArray) => JaxArray;

/** Selects the device; throws `Unavailable` where this browser has it not. */
export async function openJax(backend: Backend): Promise<void> {
  const devices = await init();
  if (!devices.includes(backend)) throw new Unavailable(`jax-js has no ${backend} here`);
  defaultDevice(backend);
}

export const open: OpenTrainer = async ({ backend, workload, batch }) => {
  await openJax(backend);
  if (workload === 'D') return regression(batch);
  if (workload === 'E') throw new Unavailable('no local response normalisation');
  return classifier(networkOfWorkload(workload), batch);
};

function classifier(network: NetworkSpec, batch: number): Trainer {
  const { pixels, oneHot } = randomPictures(network, batch);
  const [height, width, channels] = network.input;
  // All pictures of the workloads have one channel, so channels first needs no transposition.
  const x = np.array(pixels).reshape([batch, channels, height, width]);
  const y = np.array(oneHot).reshape([batch * network.heads, classes]);
  const layers = shapedLayers(network);
  const loss: Loss = (weights, x, y) => nn.logSoftmax(logits(layers, weights, x)).mul(y).sum().mul(-1 / (batch * network.heads));
  return adamTrainer(loss, firstWeights(layers), x, y);
}

/** Scores [batch * heads, 10]; takes the arrays over. */
function logits(layers: readonly ShapedLayer[], weights: Arrays, x: JaxArray): JaxArray {
  const weight = (name: string): JaxArray => weights[name] ?? missing(name);
  let h = x;
  layers.forEach(({ layer, input }, i) => {
    switch (layer.kind) {
      case 'conv':
        h = nn.relu(lax.convGeneralDilated(h, weight(`kernel${i}`), [1, 1], layer.padding === 'same' ? 'SAME' : 'VALID').add(weight(`bias${i}`)));
        break;
      case 'pool':
        h = lax.reduceWindow(h, np.max, [layer.size, layer.size], [layer.size, layer.size]);
        break;
      case 'dropout': break;
      case 'dense':
      case 'heads':
        h = np.dot(h.reshape([-1, sizeOf(input)]), weight(`kernel${i}`)).add(weight(`bias${i}`));
        if (layer.kind === 'dense') h = nn.relu(h);
    }
  });
  return h.reshape([-1, classes]);
}

function firstWeights(layers: readonly ShapedLayer[]): Arrays {
  const weights: Record<string, JaxArray> = {};
  layers.forEach(({ layer, input }, i) => {
    if (layer.kind === 'pool' || layer.kind === 'dropout') return;
    const convolution = layer.kind === 'conv';
    const outputs = convolution ? layer.filters : layer.units;
    const inputs = convolution ? layer.size ** 2 * input[2] : sizeOf(input);
    const values = new Float32Array(inputs * outputs);
    stream(1, 'bench-jax', i).fillUniform(values);
    // He's bound, sqrt(6 / inputs), keeps the scale of what ReLU layers pass on.
    const bound = Math.sqrt(6 / inputs);
    weights[`kernel${i}`] = np.array(values.map((v) => (2 * v - 1) * bound)).reshape(convolution ? [outputs, input[2], layer.size, layer.size] : [inputs, outputs]);
    weights[`bias${i}`] = np.zeros(convolution ? [outputs, 1, 1] : [outputs]);
  });
  return weights;
}

function regression(rows: number): Trainer {
  const table = housesTable(rows);
  const loss: Loss = ({ w = missing('w') }, x, y) => np.square(np.dot(x, w).sub(y)).sum().mul(1 / (2 * rows));
  const x = np.array(table.x).reshape([rows, 3]);
  const y = np.array(table.y).reshape([rows, 1]);
  const step = jit((w: JaxArray, x: JaxArray, y: JaxArray) => {
    const [value, { w: gradient = missing('w') }] = valueAndGrad(loss)({ w: w.ref }, x, y);
    return [value, w.sub(gradient.mul(0.01))] as const;
  });
  let w = np.zeros([3, 1]);
  return {
    async step() {
      const [value, next] = step(w, x.ref, y.ref);
      w = next;
      return (await value.data())[0] ?? Number.NaN;
    },
  };
}

/** Adam with its usual numbers; every call of jax-js takes its arguments over, so what is kept is passed as `ref`. */
function adamTrainer(loss: Loss, first: Arrays, x: JaxArray, y: JaxArray): Trainer {
  const zeros = (): Arrays => Object.fromEntries(Object.entries(first).map(([name, { shape }]) => [name, np.zeros([...shape])]));
  const step = jit((weights: Arrays, means: Arrays, squares: Arrays, rate: JaxArray, x: JaxArray, y: JaxArray) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(weights), x, y);
    const next: { weights: Record<string, JaxArray>; means: Record<string, JaxArray>; squares: Record<string, JaxArray> } = { weights: {}, means: {}, squares: {} };
    for (const [name, gradient] of Object.entries(gradients)) {
      const mean = (means[name] ?? missing(name)).mul(0.9).add(gradient.ref.mul(0.1));
      const square = (squares[name] ?? missing(name)).mul(0.999).add(np.square(gradient).mul(0.001));
      next.weights[name] = (weights[name] ?? missing(name)).sub(mean.ref.div(np.sqrt(square.ref).add(1e-7)).mul(rate.ref));
      next.means[name] = mean;
      next.squares[name] = square;
    }
    rate.dispose();
    return [value, next.weights, next.means, next.squares] as const;
  });
  let state: readonly [Arrays, Arrays, Arrays] = [first, zeros(), zeros()];
  let steps = 0;
  return {
    async step() {
      steps += 1;
      const rate = (1e-3 * Math.sqrt(1 - 0.999 ** steps)) / (1 - 0.9 ** steps);
      const [value, ...next] = step(...state, np.array(rate), x.ref, y.ref);
      state = next;
      for (const weight of Object.values(next[0])) await weight.ref.blockUntilReady().then((done) => { done.dispose(); });
      return (await value.data())[0] ?? Number.NaN;
    },
  };
}

function missing(name: string): never {
  throw new Error(`No array ${name}.`);
}
