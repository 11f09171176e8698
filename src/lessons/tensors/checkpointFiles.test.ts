import { expect, test } from 'vitest';
import { checkpointPrefix, damaged } from './checkpointFiles';

test.each([
  [['a/test.ckpt-0.data-00000-of-00001', 'a/test.ckpt-0.index', 'a/test.ckpt-0.meta'], 'a/test.ckpt-0'],
  [['m.safetensors'], 'm'],
  [['m.data-00000-of-00001'], null],
])('%s is the checkpoint %s', (names, prefix) => {
  expect(checkpointPrefix(names.map((name) => ({ name })))).toBe(prefix);
});

test('one bit of the values is turned over, the given bytes stay', () => {
  const bytes = Uint8Array.of(1, 2, 3, 4).buffer;
  const [index, data] = damaged([{ name: 'a.index', mime: '', bytes }, { name: 'a.data-00000-of-00001', mime: '', bytes }]);
  expect(new Uint8Array(index?.bytes ?? new ArrayBuffer())).toEqual(Uint8Array.of(1, 2, 3, 4));
  expect(new Uint8Array(data?.bytes ?? new ArrayBuffer())).toEqual(Uint8Array.of(1, 2, 19, 4));
  expect(new Uint8Array(bytes)).toEqual(Uint8Array.of(1, 2, 3, 4));
});
