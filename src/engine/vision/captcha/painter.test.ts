import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomText } from '../../data/captcha';
import { alphabets, courseStyle, type CaptchaStyle } from '../../declarations/captchaStyle';
import { EngineError } from '../../errors/failure';
import { stream } from '../../runtime/random';
import { readGlyphs } from './glyphs';
import { createPainter } from './painter';
import fixture from './painter.fixture.json';

const font = Uint8Array.from(readFileSync(join(import.meta.dirname, '../../../../public/fonts/DroidSansMono.ttf'))).buffer;
const painter = createPainter(font);
const glyphs = readGlyphs(font);
const drawn = (i: number) => stream(5, 'captcha', i);

test('text boxes are as FreeType measures them: those of digits exactly, letters within two pixels, which its hinting moves them by', () => {
  for (const [key, [width = 0, height = 0]] of Object.entries(fixture.boxes)) {
    const character = key.slice(3);
    const glyph = glyphs(character, Number(key.slice(0, 2)));
    const apart = Math.max(Math.abs(glyph.width - width), Math.abs(glyph.height - height));
    expect(apart, key).toBeLessThanOrEqual(/[0-9 ]/.test(character) ? 0 : 2);
  }
});

test('pictures are distributed as those of the Python package', () => {
  const count = 400;
  const figures = Array.from({ length: count }, (_, i) => figuresOf(randomText(courseStyle, stream(5, 'text', i)), i));
  for (const [name, { mean, deviation }] of Object.entries(fixture.distributions)) {
    const values = figures.map((figure) => figure[name as keyof typeof figure]);
    const found = values.reduce((sum, value) => sum + value, 0) / count;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - found) ** 2, 0) / count);
    expect.soft(Math.abs(found - mean) / (deviation / Math.sqrt(count)), `${name}: ${found} beside ${mean}`).toBeLessThan(4);
    expect.soft(Math.abs(spread / deviation - 1), `deviation of ${name}: ${spread} beside ${deviation}`).toBeLessThan(0.2);
  }
});

test('the same stream gives the same picture, another one another', () => {
  expect(painter.paint(courseStyle, '3057', drawn(1))).toEqual(painter.paint(courseStyle, '3057', drawn(1)));
  expect(painter.paint(courseStyle, '3057', drawn(1))).not.toEqual(painter.paint(courseStyle, '3057', drawn(2)));
});

test('the grey picture is the coloured one in grey', () => {
  const rgb = painter.paint(courseStyle, '3057', drawn(1));
  const grey = new Uint8Array(160 * 60);
  painter.paintGrey(courseStyle, '3057', drawn(1), grey);
  expect(grey).toEqual(grey.map((_, i) => Math.round((299 * rgb[3 * i]! + 587 * rgb[3 * i + 1]! + 114 * rgb[3 * i + 2]!) / 1_000)));
});

test('the last stage is the picture, the stages before it lead there', () => {
  const stages = painter.stages(courseStyle, '3057', drawn(1));
  expect(stages.map(({ name }) => name)).toEqual(['glyph', 'rotated', 'warped', 'placed', 'dots', 'curve', 'smooth']);
  expect([...stages.at(-1)!.rgba].filter((_, i) => i % 4 < 3)).toEqual([...painter.paint(courseStyle, '3057', drawn(1))]);
  for (let i = 4; i < stages.length; i++) expect(stages[i]!.rgba).not.toEqual(stages[i - 1]!.rgba);
});

const extremes: Partial<CaptchaStyle>[] = [
  { length: 1, width: 40, height: 40 }, { length: 8, width: 320, height: 120, alphabet: 'all' }, { length: 8, width: 40, height: 120 }, { warp: 2, rotation: 90 }, { warp: 0, rotation: 0 },
  { dots: 300, curves: 10 }, { alphabet: 'lower' }, { alphabet: 'upper' }, { colours: 'plain' },
];

test.each(extremes)('%o can be drawn, and ink is seen', (change) => {
  const style = { ...courseStyle, dots: 0, curves: 0, ...change };
  for (let i = 0; i < 20; i++) {
    const rgb = painter.paint(style, randomText(style, stream(6, 'text', i)), drawn(i));
    expect(rgb.length).toBe(style.width * style.height * 3);
    expect(new Set(rgb).size).toBeGreaterThan(8);
  }
});

test('plain pictures are black on white, without rotation and warp upright', () => {
  const rgb = painter.paint({ ...courseStyle, colours: 'plain', warp: 0, rotation: 0, dots: 0, curves: 0 }, '1111', drawn(3));
  expect(Math.max(...rgb)).toBe(255);
  expect(Math.min(...rgb)).toBeLessThan(10);
  expect(rgb.every((value, i) => value === rgb[i - (i % 3)])).toBe(true);
});

test('every character of every alphabet has ink of its own', () => {
  const masks = Array.from(alphabets.all, (character) => glyphs(character, 42).mask?.coverage.join());
  expect(new Set(masks).size).toBe(62);
  expect(masks).not.toContain(undefined);
});

test('what is no font is refused by name', () => {
  expect(() => createPainter(new ArrayBuffer(8))).toThrow(EngineError);
});

/** As scripts/fixtures/captchaPictures.py computes them. */
function figuresOf(text: string, i: number) {
  const stages = painter.stages(courseStyle, text, drawn(i));
  const placed = stages.find(({ name }) => name === 'placed')!;
  const grey = greys(stages.at(-1)!.rgba);
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const inked = Array.from({ length: grey.length }, (_, pixel) => pixel).filter((pixel) => [0, 1, 2].some((c) => placed.rgba[pixel * 4 + c] !== placed.rgba[c]));
  const [columns, rows] = [inked.map((pixel) => pixel % placed.width), inked.map((pixel) => Math.floor(pixel / placed.width))];
  return {
    'mean grey': mean,
    'deviation of grey': Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length),
    'darkest grey': Math.min(...grey),
    'background': mostCommon(grey.map(Math.round)),
    'share of ink': inked.length / grey.length,
    'left of ink': Math.min(...columns),
    'right of ink': Math.max(...columns),
    'top of ink': Math.min(...rows),
    'bottom of ink': Math.max(...rows),
  };
}

const greys = (rgba: Uint8ClampedArray): number[] => Array.from({ length: rgba.length / 4 }, (_, i) => 0.299 * rgba[4 * i]! + 0.587 * rgba[4 * i + 1]! + 0.114 * rgba[4 * i + 2]!);

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
