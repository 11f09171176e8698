import { expect, test } from 'vitest';
import '../../app/theme/tokens.css';
import '../../app/theme/base.css';
import { LineChart } from '../line/LineChart';
import { mountInTest } from './mountInTest';
import { pngOf, svgDocument } from './savePicture';

const steps = Float64Array.of(1, 2, 3);

function drawing(): SVGSVGElement {
  mountInTest(600)(<LineChart title="Loss" language="en" series={[{ id: 'a', label: 'Adam', color: 'var(--adam)', steps, values: steps }]} version={1} />);
  const svg = document.querySelector<SVGSVGElement>('svg:not([data-icon])');
  if (!svg) throw new Error('no drawing');
  return svg;
}

test('the saved SVG stands alone: colours resolved, no classes, its own ground', () => {
  const text = svgDocument(drawing());
  expect(text).not.toMatch(/var\(|class=|style=/);
  expect(text).toContain('stroke="rgb(194, 65, 12)"');
  const saved = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(saved.querySelector('parsererror')).toBeNull();
  expect(saved.documentElement.firstElementChild?.tagName).toBe('rect');
});

test('the saved PNG has twice the pixels and the picture in it', async () => {
  const svg = drawing();
  const bitmap = await createImageBitmap(await pngOf(svg));
  const { width, height } = svg.getBoundingClientRect();
  expect([bitmap.width, bitmap.height]).toEqual([Math.round(width * 2), Math.round(height * 2)]);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
  let orange = 0;
  for (let i = 0; i < pixels.length; i += 4) if (Math.abs((pixels[i] ?? 0) - 194) < 6 && Math.abs((pixels[i + 1] ?? 0) - 65) < 6) orange++;
  expect(orange).toBeGreaterThan(500);
});
