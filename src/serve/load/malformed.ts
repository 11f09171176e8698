/** Requests that no service should answer with a prediction. */
import { crc32, deflateSync } from 'node:zlib';
import type { RandomStream } from '../../engine/runtime/random';
import type { Question } from './client';
import { formQuestion, jsonQuestion, textQuestion } from './questions';

export type Malformed = (random: RandomStream, files: readonly Uint8Array[], largestBody: number) => Question;

const pick = <T>(random: RandomStream, list: readonly T[]): T => {
  const item = list[random.below(list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};
const either = (random: RandomStream, file: Uint8Array): Question => (random.below(2) === 0 ? formQuestion(file) : jsonQuestion({ image: Buffer.from(file).toString('base64') }));
const noise = (random: RandomStream, length: number): Uint8Array => Uint8Array.from({ length }, () => random.below(256));
/** Without its end, of which at most two thirds are kept. */
const cut = <T extends { readonly length: number; subarray(from: number, to: number): T }>(random: RandomStream, whole: T): T => whole.subarray(0, 1 + random.below(Math.floor((2 * whole.length) / 3)));

const strayed = [{ method: 'GET', path: '/predict' }, { method: 'POST', path: '/nowhere' }, { method: 'GET', path: '/%' }, { method: 'GET', path: '/../../etc/passwd' }] as const;

export const malformed: Readonly<Record<string, Malformed>> = {
  'truncated picture': (random, files) => either(random, cut(random, pick(random, files))),
  'random bytes': (random) => either(random, noise(random, 1 + random.below(4_000))),
  'header of a huge picture': (random) => either(random, pick(random, [hugePng, hugeGif, hugeWebp, hugeJpeg])(50_000)),
  'drawing or document': (random) => either(random, Buffer.from(pick(random, ['<svg xmlns="http://www.w3.org/2000/svg" width="160" height="60"/>', '%PDF-1.7', 'BM', 'II*\0', '<?xml version="1.0"?>']))),
  'empty file': () => formQuestion(new Uint8Array()),
  'wrong base64': (random, files) => {
    const text = Buffer.from(pick(random, files)).toString('base64');
    const at = random.below(text.length - 4);
    return jsonQuestion({ image: pick(random, [`${text.slice(0, at)}!${text.slice(at)}`, `${text.slice(0, at)}=${text.slice(at)}=`, '', '====', 'data:image/png;base64,', `é${text}`]) });
  },
  'wrong JSON value': (random) => jsonQuestion(pick(random, [null, 7, 'text', [], {}, { image: null }, { image: 7 }, { image: [] }, { image: {} }, { picture: 'AAAA' }, [{ image: 'AAAA' }]])),
  'broken JSON': (random) => textQuestion('application/json', pick(random, ['', '{', '{"image": "AA', '{"image": }', 'image=AAAA', '[1,', '\0', '{"__proto__": {"image": 1}}', '['.repeat(20_000)])),
  'wrong field': (random, files) => formQuestion(pick(random, files), pick(random, ['file', 'Image', '', 'image[]', 'images', '__proto__'])),
  'text instead of a file': () => textQuestion('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="image"\r\n\r\nAAAA\r\n--b--\r\n'),
  'broken form': (random, files) => {
    const whole = formQuestion(pick(random, files));
    const { headers } = whole;
    return { ...whole, headers: pick(random, [headers, { 'content-type': 'multipart/form-data' }, { 'content-type': 'multipart/form-data; boundary=other' }]), body: cut(random, whole.body) };
  },
  'several files': (random, files) => {
    const { headers, body } = formQuestion(pick(random, files));
    // Without the mark of the form's end, so that the same parts follow once more.
    return { ...formQuestion(new Uint8Array()), headers, body: Buffer.concat([body.subarray(0, body.length - 4), Buffer.from('\r\n'), body]) };
  },
  'wrong content type': (random, files) => textQuestion(pick(random, ['text/plain', 'image/png', 'application/x-www-form-urlencoded', 'application/xml', '*/*', 'nonsense']), pick(random, files)),
  'body beyond the limit': (random, _, largestBody) => {
    const body = new Uint8Array(largestBody + 1 + random.below(2 ** 20));
    return pick(random, [textQuestion('application/json', body), { ...formQuestion(body) }, { ...formQuestion(body), headers: { ...formQuestion(body).headers, 'transfer-encoding': 'chunked' } }]);
  },
  'wrong path or method': (random) => ({ ...pick(random, strayed), headers: {}, body: new Uint8Array() }),
};

/** The beginning of a PNG whose header promises side x side pixels, with a little data. */
function hugePng(side: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.of(137, 80, 78, 71, 13, 10, 26, 10), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(2 ** 16))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

function hugeGif(side: number): Uint8Array {
  const sides = Buffer.alloc(4);
  sides.writeUInt16LE(side, 0);
  sides.writeUInt16LE(side, 2);
  return Buffer.concat([Buffer.from('GIF89a'), sides, Buffer.of(0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0), sides, Buffer.of(0, 2, 2, 0x4c, 1, 0, 0x3b)]);
}

function hugeWebp(): Uint8Array {
  // VP8X: flags, reserved, then width - 1 and height - 1 in 24 bits each.
  const canvas = Buffer.from([0, 0, 0, 0, 0xff, 0x3f, 0, 0xff, 0x3f, 0]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(22);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBPVP8X'), Buffer.of(10, 0, 0, 0), canvas]);
}

function hugeJpeg(side: number): Uint8Array {
  const frame = Buffer.of(0xff, 0xc0, 0, 11, 8, side >> 8, side & 255, side >> 8, side & 255, 1, 1, 0x11, 0);
  return Buffer.concat([Buffer.of(0xff, 0xd8), frame, Buffer.of(0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9)]);
}
