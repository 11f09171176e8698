/** Lesson 6's playground network: dense hidden layers of equal size and a softmax over two classes. */
import { dense, sequential, softmax } from './layers';

export interface ToyShape {
  /** Numbers that describe a point. */
  readonly inputs: number;
  /** Units of every layer, the two outputs included. */
  readonly layers: readonly number[];
  readonly activation: 'linear' | 'relu' | 'tanh' | 'sigmoid';
}

export function toyNetwork({ inputs, layers, activation }: ToyShape) {
  return sequential({
    name: 'toy',
    layers: [
      ...layers.map((units, i) => dense({
        name: i === layers.length - 1 ? 'logits' : `dense${i + 1}`,
        units,
        ...(i === 0 ? { inputShape: [inputs] } : {}),
        ...(i === layers.length - 1 ? {} : { activation }),
      })),
      softmax({ name: 'softmax' }),
    ],
  });
}
