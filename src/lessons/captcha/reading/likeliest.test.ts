import { describe, expect, test } from 'vitest';
import { candidatesAt, surenessOf, surenessOfAll } from './likeliest';

describe('candidatesAt', () => {
  test('shows a short alphabet in its order', () => {
    expect(candidatesAt(Float32Array.of(0.25, 0.75, 0.5, 0.5), 'ab', 1)).toEqual([{ character: 'a', probability: 0.5 }, { character: 'b', probability: 0.5 }]);
    expect(candidatesAt(Float32Array.of(0.25, 0.75, 0.5, 0.5), 'ab', 0).map(({ probability }) => probability)).toEqual([0.25, 0.75]);
  });

  test('shows the likeliest five of a long one', () => {
    const probabilities = Float32Array.from({ length: 12 }, (_, k) => k / 64);
    expect(candidatesAt(probabilities, 'abcdefghijkl', 0).map(({ character }) => character).join('')).toBe('lkjih');
  });
});

test('is as sure as of its likeliest characters, together as their product', () => {
  const probabilities = Float32Array.of(0.25, 0.75, 0.5, 0.5);
  expect(surenessOf(probabilities, 2)).toEqual([0.75, 0.5]);
  expect(surenessOfAll(probabilities, 2)).toBe(0.375);
});
