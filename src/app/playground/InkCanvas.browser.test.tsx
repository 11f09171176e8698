import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { mountInTest } from '../../charts/frame/mountInTest';
import { emptyContent, type Stroke } from './drawing';
import { InkCanvas } from './InkCanvas';
import { rasterSize, rasteriseStrokes } from './paint';

function mounted(strokeWidth = 0.1) {
  const onStroke = vi.fn<(stroke: Stroke) => void>();
  const onDraw = vi.fn<(strokes: readonly Stroke[]) => void>();
  mountInTest()(<div style={{ width: 200, height: 200 }}><InkCanvas content={emptyContent} strokeWidth={strokeWidth} onDraw={onDraw} onStroke={onStroke} /></div>);
  return { onStroke, onDraw };
}

/** The canvas, and a way to send pointer events at points in units of its size. */
async function pointerOn() {
  await expect.element(page.getByRole('img', { name: /Drawing pad/ })).toBeVisible();
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  const box = canvas.getBoundingClientRect();
  return (type: string, x: number, y: number, more: PointerEventInit = {}): void => {
    canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + x * box.width, clientY: box.top + y * box.height, button: 0, pointerType: 'mouse', bubbles: true, ...more }));
  };
}

test('a drag becomes one stroke in units of the sheet', async () => {
  const { onStroke, onDraw } = mounted();
  const send = await pointerOn();
  send('pointerdown', 0.25, 0.25);
  send('pointermove', 0.5, 0.5);
  send('pointermove', 0.75, 0.25);
  expect(onStroke).not.toHaveBeenCalled();
  expect(onDraw).toHaveBeenCalledTimes(3);
  send('pointerup', 0.75, 0.25);
  const stroke = onStroke.mock.calls[0]?.[0] ?? [];
  expect(stroke).toHaveLength(3);
  expect(stroke[1]?.x).toBeCloseTo(0.5, 2);
  expect(stroke[1]?.width).toBe(0.1);
});

test('a second finger neither draws nor ends the stroke, and a cancelled pointer leaves nothing', async () => {
  const { onStroke } = mounted();
  const send = await pointerOn();
  send('pointerdown', 0.2, 0.2, { pointerType: 'touch' });
  send('pointerdown', 0.8, 0.8, { pointerType: 'touch', pointerId: 2 });
  send('pointerup', 0.8, 0.8, { pointerType: 'touch', pointerId: 2 });
  expect(onStroke).not.toHaveBeenCalled();
  send('pointercancel', 0.2, 0.2, { pointerType: 'touch' });
  expect(onStroke).not.toHaveBeenCalled();
  send('pointerdown', 0.5, 0.5);
  send('pointerup', 0.5, 0.5);
  expect(onStroke).toHaveBeenCalledTimes(1);
});

test('pressing harder with a pen widens the stroke', async () => {
  const { onStroke } = mounted(0.08);
  const send = await pointerOn();
  send('pointerdown', 0.2, 0.2, { pointerType: 'pen', pressure: 0.1 });
  send('pointermove', 0.6, 0.6, { pointerType: 'pen', pressure: 0.9 });
  send('pointerup', 0.6, 0.6, { pointerType: 'pen', pressure: 0 });
  const widths = (onStroke.mock.calls[0]?.[0] ?? []).map((point) => point.width);
  expect(widths[0]).toBeCloseTo(0.048, 6);
  expect(widths[1]).toBeCloseTo(0.112, 6);
});

test('rasterised ink covers the area of the stroke', () => {
  const across: Stroke = [{ x: 0.2, y: 0.5, width: 0.1 }, { x: 0.8, y: 0.5, width: 0.1 }];
  const ink = rasteriseStrokes([across]).reduce((sum, value) => sum + value, 0) / rasterSize ** 2;
  // A bar with a half disc at each end.
  expect(ink).toBeCloseTo(0.6 * 0.1 + Math.PI * 0.05 ** 2, 3);
  expect(rasteriseStrokes([]).every((value) => value === 0)).toBe(true);
});
