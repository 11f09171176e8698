import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { drawPlan } from './drawing';
import type { Glyphs } from './glyphs';
import fixture from './painter.fixture.json';
import { alphaOf, blueOf, greenOf, redOf, type Raster } from './pixel';
import type { CaptchaPlan } from './plan';

const pictures = fixture.pictures.map((picture) => ({ ...picture, plan: picture.plan as unknown as CaptchaPlan }));

const bytesOf = (base64: string) => decode(Buffer.from(base64, 'base64'));

const referenceMasks: Glyphs = (character, size) => {
  const stored = (fixture.masks as Readonly<Record<string, string>>)[`${size} ${character}`];
  if (stored === undefined) return { width: 0, height: 0, mask: null };
  const { width, height, data } = bytesOf(stored);
  return { width, height, mask: { width, height, coverage: Uint8Array.from(data) } };
};

const channelsOf = { 3: [redOf, greenOf, blueOf], 4: [redOf, greenOf, blueOf, alphaOf] } as const;

function expectSame(raster: Raster | undefined, base64: string): void {
  const { width, height, channels, data } = bytesOf(base64);
  expect([raster?.width, raster?.height]).toEqual([width, height]);
  const reads = channelsOf[channels as 3 | 4];
  const drawn = Uint8Array.from(data, (_, i) => reads[i % channels]!(raster?.pixels[Math.floor(i / channels)] ?? 0));
  const wrong = drawn.reduce((count, value, i) => count + (value === data[i] ? 0 : 1), 0);
  expect(wrong).toBe(0);
}

test.each(pictures)('with the same choices every stage has the very bytes of the Python package', (picture) => {
  const seen: Raster[] = [];
  const rotated: Raster[] = [];
  const warped: Raster[] = [];
  const keep = (raster: Raster) => void seen.push(raster);
  const smooth = drawPlan(picture.plan, referenceMasks, { rotated: (tile) => void rotated.push(tile), warped: (tile) => void warped.push(tile), placed: keep, dotted: keep, curved: keep });
  expect([rotated.length, warped.length]).toEqual([4, 4]);
  rotated.forEach((tile, i) => expectSame(tile, picture.rotated[i]!));
  warped.forEach((tile, i) => expectSame(tile, picture.warped[i]!));
  [picture.placed, picture.dots, picture.curve].forEach((stage, i) => expectSame(seen[i], stage));
  expectSame(smooth, picture.smooth);
});
