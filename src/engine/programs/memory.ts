import type { Studio } from '../graph/studio';

/** Lesson 2: tensors take memory until somebody frees them. */
export function program({ tfjs, print }: Studio): void {
  const held = (): string => `${tfjs.memory().numTensors} tensors, ${tfjs.memory().numBytes} bytes`;
  print('at first:            ', held());

  const images = tfjs.zeros([10, 299, 299, 3]);
  print('a batch of 10 images:', held());

  const brighter = tfjs.add(images, 1);
  const mean = tfjs.mean(brighter);
  print('two results more:    ', held());

  // Nobody collects them: whoever makes a tensor frees it.
  for (const tensor of [images, brighter, mean]) tensor.dispose();
  print('disposed of:         ', held());

  // tidy frees what was made inside, but for what is returned.
  const kept = tfjs.tidy(() => tfjs.mean(tfjs.square(tfjs.ones([1000, 1000]))));
  print('after tidy:          ', held());
  kept.dispose();
}
