import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture } from './picture';

const limits = { pixels: 10_000 };
/** Red on the left, blue on the right. */
const halves = sharp(Uint8Array.from({ length: 8 * 4 * 3 }, (_, i) => ((i % 24 < 12 ? i % 3 === 0 : i % 3 === 2) ? 255 : 0)), { raw: { width: 8, height: 4, channels: 3 } });
const leftAndRight = ({ rgba }: { readonly rgba: Uint8ClampedArray }) => [[...rgba.subarray(0, 4)], [...rgba.subarray(28, 32)]];

describe('decodePicture', () => {
  it.each([
    ['PNG', halves.clone().png()],
    ['a palette', halves.clone().png({ palette: true })],
    ['GIF', halves.clone().gif()],
    ['lossless WebP', halves.clone().webp({ lossless: true })],
  ])('reads %s exactly', async (_, stored) => {
    const picture = await decodePicture(await stored.toBuffer(), limits);
    expect(picture).toMatchObject({ width: 8, height: 4 });
    expect(leftAndRight(picture)).toEqual([[255, 0, 0, 255], [0, 0, 255, 255]]);
  });

  it('reads JPEG nearly, grey as three colours, alpha as it is', async () => {
    const [[red = 0]] = leftAndRight(await decodePicture(await halves.clone().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(), limits)) as [number[]];
    expect(red).toBeGreaterThan(240);
    const grey = await decodePicture(await sharp({ create: { width: 2, height: 1, channels: 3, background: '#808080' } }).greyscale().png().toBuffer(), limits);
    expect([...grey.rgba]).toEqual([128, 128, 128, 255, 128, 128, 128, 255]);
    const pale = await decodePicture(await sharp({ create: { width: 1, height: 1, channels: 4, background: { r: 10, g: 20, b: 30, alpha: 0.2 } } }).png().toBuffer(), limits);
    expect([...pale.rgba]).toEqual([10, 20, 30, 51]);
  });

  it('reads the first frame of an animation', async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(4 * 4 * 3, 255), Buffer.alloc(4 * 4 * 3, 0)]), { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } }).gif().toBuffer();
    const { height, rgba } = await decodePicture(frames, limits);
    expect([height, rgba[0]]).toEqual([4, 255]);
  });

  it('turns photographs upright', async () => {
    const { width, height } = await decodePicture(await halves.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer(), limits);
    expect([width, height]).toEqual([4, 8]);
  });

  it.each([
    ['one pixel too many', sharp({ create: { width: 73, height: 137, channels: 3, background: 'white' } }).png().toBuffer(), 'too-many-pixels'],
    ['SVG', Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')), 'unknown-format'],
    ['TIFF', halves.clone().tiff().toBuffer(), 'unknown-format'],
    ['half a PNG', sharp({ create: { width: 60, height: 60, channels: 3, background: 'white' } }).png({ compressionLevel: 0 }).toBuffer().then((bytes) => bytes.subarray(0, bytes.length / 2)), 'damaged-picture'],
  ] as const)('refuses %s', async (_, bytes, code) => {
    await expect(decodePicture(await bytes, limits)).rejects.toMatchObject({ code });
  });
});
