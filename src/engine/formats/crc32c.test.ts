import { expect, test } from 'vitest';
import { crc32c, maskCrc, maskedCrc32c } from './crc32c';

const bytes = (length: number, value: (i: number) => number): Uint8Array => Uint8Array.from({ length }, (_, i) => value(i));

test.each([
  ['32 bytes of 0', bytes(32, () => 0), 0x8a9136aa],
  ['32 bytes of 255', bytes(32, () => 255), 0x62a8ab43],
  ['0 to 31', bytes(32, (i) => i), 0x46dd794e],
  ['31 to 0', bytes(32, (i) => 31 - i), 0x113fdb5c],
  ['the digits 1 to 9', new TextEncoder().encode('123456789'), 0xe3069283],
])('the checksum of %s is that of RFC 3720', (_, data, expected) => {
  expect(crc32c(data)).toBe(expected);
  expect(crc32c(data.subarray(5), crc32c(data.subarray(0, 5)))).toBe(expected);
});

test('the mask is undone by turning it back', () => {
  const masked = maskedCrc32c(Uint8Array.of(1, 2, 3));
  const rotated = (masked - 0xa282ead8) >>> 0;
  expect(((rotated >>> 17) | (rotated << 15)) >>> 0).toBe(crc32c(Uint8Array.of(1, 2, 3)));
  expect(maskCrc(0)).toBe(0xa282ead8);
});
