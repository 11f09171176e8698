import { describe, expect, it } from 'vitest';
import { flopPerExample, shapedLayers } from './shapes';
import { networkOfWorkload } from './workloads';

describe('shapedLayers', () => {
  it('follows the captcha network to its four heads', () => {
    const outputs = shapedLayers(networkOfWorkload('C')).map(({ output }) => output.join('x'));
    expect(outputs).toEqual(['58x158x32', '56x156x32', '28x78x32', '26x76x64', '13x38x64', '13x38x64', '1x1x40']);
  });

  it('refuses windows that do not fill the picture', () => {
    expect(() => shapedLayers({ input: [9, 9, 1], layers: [{ kind: 'pool', size: 2 }], heads: 1 })).toThrow('do not fill');
  });
});

describe('flopPerExample', () => {
  it('counts two passes of the first layer and three of the others', () => {
    // 784-512-512-10: 2 (2 * 784 * 512 + 3 * (512 * 512 + 512 * 10)).
    expect(flopPerExample(networkOfWorkload('A'))).toBe(4 * 784 * 512 + 6 * (512 * 512 + 512 * 10));
  });

  it('counts every tap of a convolution, padded or not', () => {
    const layers = [{ kind: 'conv', filters: 2, size: 3, padding: 'same' }, { kind: 'conv', filters: 3, size: 3, padding: 'valid' }] as const;
    expect(flopPerExample({ input: [4, 5, 1], layers, heads: 1 })).toBe(4 * 20 * 9 * 2 + 6 * (2 * 3 * 9 * 2 * 3 + 2 * 3 * 3 * 10));
  });

  it('agrees with the figures that the goals were set by', () => {
    const million = (id: 'A' | 'B' | 'C'): number => Math.round(flopPerExample(networkOfWorkload(id)) / 1e6);
    expect([million('A'), million('B'), million('C')]).toEqual([3, 72, 720]);
  });
});
