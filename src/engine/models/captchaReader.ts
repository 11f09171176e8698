import * as tf from '@tensorflow/tfjs-core';
import { alphabets, type CaptchaStyle } from '../declarations/captchaStyle';
import { pictureTensor } from './input';
import type { Network } from './network';

/** A network that reads captchas of a style; the network is its own from now on. */
export class CaptchaReader {
  readonly style: CaptchaStyle;
  /** Characters that may stand at a position, in the order of the classes. */
  readonly alphabet: string;
  readonly network: Network;

  constructor(style: CaptchaStyle, network: Network) {
    this.style = style;
    this.alphabet = alphabets[style.alphabet];
    this.network = network;
  }

  /**
   * Reads all of them in one pass.
   * @param pictures [count, height, width], 0 to 1
   * @returns probabilities [count, length * classes]; the classes of each position sum to 1
   */
  async read(pictures: Float32Array, count: number): Promise<Float32Array> {
    const { height, width } = this.style;
    if (count === 0) return new Float32Array();
    const out = tf.tidy(() => this.network.probabilities(pictureTensor(pictures.subarray(0, count * height * width), height, width)));
    try {
      return Float32Array.from(await out.data());
    } finally {
      out.dispose();
    }
  }

  dispose(): void {
    this.network.dispose();
  }
}
