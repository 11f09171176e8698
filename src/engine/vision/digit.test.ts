import { beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../serve/platform';
import { loadMnist, type LabelledImages } from '../data/mnist';
import { centreDigit } from './digit';

type Point = readonly [number, number];

/** A seven with a bar, in the unit square. */
const seven: readonly (readonly [Point, Point])[] = [[[0.2, 0], [0.9, 0]], [[0.9, 0], [0.4, 1]], [[0.35, 0.5], [0.85, 0.5]]];

/** Strokes of `pen` pixels, with soft edges, scaled to `size` and moved to (left, top), on a sheet of side x side. */
function draw(side: number, size: number, pen: number, left: number, top: number): Float32Array {
  return Float32Array.from({ length: side * side }, (_, i) => {
    const distance = Math.min(
      ...seven.map(([[ax, ay], [bx, by]]) => {
        const px = (i % side) - left - ax * size;
        const py = Math.floor(i / side) - top - ay * size;
        const dx = (bx - ax) * size;
        const dy = (by - ay) * size;
        const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
        return Math.hypot(px - t * dx, py - t * dy);
      }),
    );
    return Math.min(1, Math.max(0, pen / 2 + 0.5 - distance));
  });
}

function centreOfMass(picture: Float32Array): Point {
  const mass = picture.reduce((sum, value) => sum + value, 0);
  return [picture.reduce((sum, value, i) => sum + value * (i % 28), 0) / mass, picture.reduce((sum, value, i) => sum + value * Math.floor(i / 28), 0) / mass];
}

function extent(picture: Float32Array, along: (i: number) => number): number {
  const places = [...picture].flatMap((value, i) => (value > 0 ? [along(i)] : []));
  return Math.max(...places) - Math.min(...places) + 1;
}

/** Cosine of the angle between two pictures: 1 where they are equal. */
function likeness(a: Float32Array, b: Float32Array): number {
  const dot = (u: Float32Array, v: Float32Array): number => u.reduce((sum, value, i) => sum + value * (v[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

function centred(ink: Float32Array, width: number, height = width): Float32Array {
  const picture = centreDigit(ink, width, height);
  if (!picture) throw new Error('no digit found');
  return picture;
}

describe('centreDigit', () => {
  const usual = centred(draw(280, 180, 22, 50, 50), 280);

  it('fills a box of 20 pixels and puts the centre of mass at 14', () => {
    const variants = [usual, centred(draw(280, 60, 6, 3, 200), 280), centred(draw(280, 240, 40, 20, 20), 280), centred(draw(64, 9, 1.5, 50, 2), 64), centred(draw(320, 300, 3, 10, 10), 320)];
    for (const picture of variants) {
      expect(Math.max(extent(picture, (i) => i % 28), extent(picture, (i) => Math.floor(i / 28)))).toBe(20);
      const [x, y] = centreOfMass(picture);
      expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.51);
      expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.51);
      expect(picture.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });

  it('does not care where and how large something is drawn', () => {
    expect(likeness(centred(draw(280, 180, 22, 85, 20), 280), usual)).toBeGreaterThan(0.999);
    expect(likeness(centred(draw(560, 360, 44, 10, 150), 560), usual)).toBeGreaterThan(0.98);
    expect(likeness(centred(draw(64, 16, 2, 40, 5), 64), usual)).toBeGreaterThan(0.8);
  });

  it('keeps a fine pen visible', () => {
    for (const pen of [1, 3, 8]) {
      const fine = centred(draw(320, 280, pen, 20, 20), 320);
      expect([...fine].filter((value) => value > 0.5).length).toBeGreaterThan(50);
      expect(likeness(fine, usual)).toBeGreaterThan(0.8);
    }
  });

  it('keeps the holes of a small drawing with a broad pen open', () => {
    const ring = Float32Array.from({ length: 140 * 140 }, (_, i) => Math.min(1, Math.max(0, 9.5 - Math.abs(Math.hypot((i % 140) - 70, Math.floor(i / 140) - 70) - 16))));
    // Of the hole, 14 of 50 pixels wide, six of the box's twenty would be left.
    const dark = [...centred(ring, 140).subarray(14 * 28, 15 * 28)].flatMap((value, x) => (x > 6 && x < 22 && value < 0.5 ? [x] : []));
    expect(dark.length).toBeGreaterThanOrEqual(7);
  });

  it('keeps the aspect of a straight line', () => {
    const one = new Float32Array(100 * 50);
    for (let y = 10; y < 90; y++) for (let x = 30; x < 40; x++) one[y * 50 + x] = 1;
    const picture = centred(one, 50, 100);
    expect([extent(picture, (i) => i % 28), extent(picture, (i) => Math.floor(i / 28))]).toEqual([3, 20]);
  });

  it('finds nothing on an empty sheet and something in a dot', () => {
    expect(centreDigit(new Float32Array(280 * 280), 280, 280)).toBeNull();
    expect(centreDigit(new Float32Array(0), 0, 0)).toBeNull();
    const dot = new Float32Array(280 * 280);
    dot[5_000] = 0.3;
    expect(Math.max(...centred(dot, 280))).toBeCloseTo(1, 6);
  });
});

describe('on MNIST itself', () => {
  let test: LabelledImages;
  beforeAll(async () => {
    ({ test } = await loadMnist(nodePlatform(), () => undefined));
  });
  const imageAt = (index: number): Float32Array => Float32Array.from(test.images.subarray(index * 784, (index + 1) * 784), (pixel) => pixel / 255);

  it('changes nothing: the rule is the one that made it', () => {
    const indices = Array.from({ length: 500 }, (_, i) => i * 20);
    const differences = indices.map((index) => {
      const image = imageAt(index);
      return centred(image, 28).reduce((sum, value, i) => sum + Math.abs(value - (image[i] ?? 0)), 0) / 784;
    });
    expect(differences.filter((difference) => difference === 0).length).toBeGreaterThanOrEqual(498);
    expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(1e-3);
  });

  it('brings moved pictures back', () => {
    for (let index = 0; index < 100; index++) {
      const image = imageAt(index);
      const moved = new Float32Array(40 * 50);
      for (let y = 0; y < 28; y++) moved.set(image.subarray(y * 28, y * 28 + 28), (y + 21) * 40 + 2);
      expect(likeness(centred(moved, 40, 50), image)).toBeGreaterThan(0.999);
    }
  });
});
