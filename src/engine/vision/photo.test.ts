import { beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../serve/platform';
import { loadMnist, type LabelledImages } from '../data/mnist';
import { stream } from '../runtime/random';
import { centreDigit } from './digit';
import { inkOfPhoto } from './photo';
import { resample } from './resample';

interface Scene {
  readonly paper: (x: number, y: number) => number;
  readonly pen: number;
  readonly noise: number;
  /** Painted over everything: x, y of 0..1 to a grey, or null. */
  readonly clutter?: (x: number, y: number) => number | null;
}

/** A photograph of 160x200 of an MNIST digit written on paper. */
function photograph(digit: Float32Array, { paper, pen, noise, clutter }: Scene, seed: number): Uint8ClampedArray {
  const [width, height] = [160, 200];
  const large = resample(digit, 28, { left: 0, top: 0, width: 28, height: 28 }, 112, 112);
  const random = stream(seed, 'photo noise');
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const ink = x >= 30 && x < 142 && y >= 50 && y < 162 ? (large[(y - 50) * 112 + x - 30] ?? 0) : 0;
    const sheet = paper(x / width, y / height);
    const grey = (clutter?.(x / width, y / height) ?? sheet * (1 - ink) + pen * ink) + noise * random.normal();
    rgba.set([grey * 255, grey * 255, grey * 255, 255], 4 * i);
  }
  return rgba;
}

const scenes: Readonly<Record<string, Scene>> = {
  'black on white': { paper: () => 1, pen: 0, noise: 0 },
  'white chalk on a board': { paper: () => 0.2, pen: 0.85, noise: 0.01 },
  'grey pencil, noisy': { paper: () => 0.8, pen: 0.4, noise: 0.02 },
  'a shadow across the sheet': { paper: (x, y) => 0.9 - 0.45 * ((x + y) / 2), pen: 0.1, noise: 0.01 },
  'the edge of a dark table': { paper: () => 0.9, pen: 0.15, noise: 0.01, clutter: (x, y) => (y > 0.93 || x < 0.04 ? 0.2 : null) },
  'crumbs on the sheet': { paper: () => 0.9, pen: 0.1, noise: 0, clutter: (x, y) => (Math.hypot(x - 0.08, y - 0.1) < 0.012 || Math.hypot(x - 0.9, y - 0.15) < 0.012 ? 0.1 : null) },
};

/** Cosine between two pictures, the best over moves by one pixel: the centre of mass may round the other way. */
function likeness(a: Float32Array, b: Float32Array): number {
  const norm = (values: Float32Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const moves = [-29, -28, -27, -1, 0, 1, 27, 28, 29];
  return Math.max(...moves.map((move) => a.reduce((sum, value, i) => sum + value * (b[i + move] ?? 0), 0))) / (norm(a) * norm(b));
}

describe('inkOfPhoto', () => {
  let test: LabelledImages;
  beforeAll(async () => {
    ({ test } = await loadMnist(nodePlatform(), () => undefined));
  });
  const imageAt = (index: number): Float32Array => Float32Array.from(test.images.subarray(index * 784, (index + 1) * 784), (pixel) => pixel / 255);

  it.each(Object.entries(scenes))('finds the digit: %s', (_, scene) => {
    const likenesses = Array.from({ length: 16 }, (_, index) => {
      const digit = imageAt(index);
      const seen = centreDigit(inkOfPhoto(photograph(digit, scene, index + 1), 160, 200), 160, 200);
      return seen ? likeness(seen, digit) : 0;
    }).sort((a, b) => a - b);
    // Median and worst: soft edges differ, and the faintest strokes fall below the threshold.
    expect(likenesses[8]).toBeGreaterThan(0.9);
    expect(likenesses[0]).toBeGreaterThan(0.85);
  });

  it('takes a picture in MNIST’s own form as it is', () => {
    const digit = imageAt(3);
    const rgba = Uint8ClampedArray.from({ length: 4 * 784 }, (_, i) => (i % 4 === 3 ? 255 : Math.round((digit[i >> 2] ?? 0) * 255)));
    inkOfPhoto(rgba, 28, 28).forEach((value, i) => expect(value).toBeCloseTo(digit[i] ?? NaN, 6));
  });

  it('finds no ink on blank, noisy or transparent paper', () => {
    const blank = photograph(new Float32Array(784), { paper: (x) => 0.9 - 0.2 * x, pen: 0, noise: 0.01 }, 1);
    expect(inkOfPhoto(blank, 160, 200).every((value) => value === 0)).toBe(true);
    expect(inkOfPhoto(new Uint8ClampedArray(4 * 50 * 60), 50, 60).every((value) => value === 0)).toBe(true);
  });

  it('refuses sizes that do not fit', () => {
    expect(() => inkOfPhoto(new Uint8ClampedArray(10), 2, 2)).toThrow(expect.objectContaining({ failure: { code: 'bad-file', details: { file: 'photo', expected: '16 bytes for 2 x 2', found: 10 } } }));
  });
});
