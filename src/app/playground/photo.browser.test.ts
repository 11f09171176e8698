import { expect, test } from 'vitest';
import { pictureByteLimit } from '../../charts/images/decodePicture';
import { EngineError } from '../../engine/errors/failure';
import { readPhoto } from './photo';

async function pngOf(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = 'rgb(10, 20, 30)';
  context.fillRect(0, 0, width / 2, height);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'digit.png', { type: 'image/png' });
}

test('scales to at most 512 pixels and takes transparency for white paper', async () => {
  const photo = await readPhoto(await pngOf(1024, 256));
  expect([photo.width, photo.height]).toEqual([512, 128]);
  expect([...photo.rgba.slice(0, 4)]).toEqual([10, 20, 30, 255]);
  expect([...photo.rgba.slice(-4)]).toEqual([255, 255, 255, 255]);
});

test('names the file and its first bytes when it is no picture, whatever it claims to be', async () => {
  const error = await readPhoto(new File(['hello, world'], 'notes.png', { type: 'image/png' })).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(EngineError);
  expect(error instanceof EngineError && error.failure).toEqual({
    code: 'bad-file', details: { file: 'notes.png', expected: 'PNG, JPEG, WebP, GIF', found: '68 65 6c 6c 6f 2c 20 77…' },
  });
});

test('refuses a huge file before decoding it', async () => {
  const file = new File([new Uint8Array(pictureByteLimit + 1)], 'huge.png', { type: 'image/png' });
  await expect(readPhoto(file)).rejects.toThrow(/file-too-large/);
});
