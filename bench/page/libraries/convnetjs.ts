/** ConvNetJS with the trainer of its own MNIST demonstration: Adadelta, one example after the other. */
import { Net, Trainer as NetTrainer, Vol, type LayerDefinition } from 'convnetjs';
import { classes, networkOfWorkload, type LayerSpec, type NetworkSpec } from '../../shared/workloads';
import { randomPictures } from '../pictures';
import type { OpenTrainer } from '../trainer';
import { Unavailable } from '../unavailable';

export const open: OpenTrainer = ({ workload, batch }) => {
  const network = networkOfWorkload(workload);
  if (network.heads > 1) throw new Unavailable('one softmax a network');
  const net = new Net();
  net.makeLayers(definitions(network));
  const trainer = new NetTrainer(net, { method: 'adadelta', batch_size: batch, l2_decay: 0.001 });
  const { pixels, labels } = randomPictures(network, batch);
  const examples = Array.from(labels, (label, i) => ({ volume: volumeOf(network, pixels, i), label }));
  return Promise.resolve({
    step() {
      const losses = examples.map(({ volume, label }) => trainer.train(volume, label).cost_loss);
      return Promise.resolve(losses.reduce((sum, loss) => sum + loss, 0) / batch);
    },
  });
};

function volumeOf({ input: [height, width, channels] }: NetworkSpec, pixels: Float32Array, picture: number): Vol {
  const volume = new Vol(width, height, channels, 0);
  volume.w.set(pixels.subarray(picture * volume.w.length, (picture + 1) * volume.w.length));
  return volume;
}

function definitions({ input: [height, width, channels], layers }: NetworkSpec): LayerDefinition[] {
  return [{ type: 'input', out_sx: width, out_sy: height, out_depth: channels }, ...layers.map(definition), { type: 'softmax', num_classes: classes }];
}

function definition(layer: LayerSpec): LayerDefinition {
  switch (layer.kind) {
    case 'conv': return { type: 'conv', sx: layer.size, filters: layer.filters, stride: 1, pad: layer.padding === 'same' ? (layer.size - 1) / 2 : 0, activation: 'relu' };
    case 'pool': return { type: 'pool', sx: layer.size, stride: layer.size };
    case 'dropout': return { type: 'dropout', drop_prob: layer.rate };
    case 'dense': return { type: 'fc', num_neurons: layer.units, activation: 'relu' };
  }
}
