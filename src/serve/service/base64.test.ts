import { expect, it } from 'vitest';
import { decodeBase64 } from './base64';

it.each([
  ['AQID', [1, 2, 3]],
  ['AQIDBA==', [1, 2, 3, 4]],
  ['AQIDBA', [1, 2, 3, 4]],
  ['data:image/png;base64,AQID', [1, 2, 3]],
  ['AQ\r\nID\n', [1, 2, 3]],
  ['-_8=', [251, 255]],
] as const)('reads %j', (text, bytes) => {
  expect([...decodeBase64(text)]).toEqual(bytes);
});

it.each(['', '====', 'A', 'AQI!', 'AQ=ID', 'AQIDBA=', 'AQID====', 'é', 'data:image/png;base64,'])('refuses %j', (text) => {
  expect(() => decodeBase64(text)).toThrow(expect.objectContaining({ code: 'bad-base64' }));
});
