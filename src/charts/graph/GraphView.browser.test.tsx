import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import '../../app/theme/tokens.css';
import '../../app/theme/base.css';
import { mountInTest } from '../frame/mountInTest';
import { GraphView } from './GraphView';
import { graphOf, regression } from './testing/graphs';

const order = ['model/w', 'model/w/read', 'model/predict', 'loss/sub'];
const trace: StepTrace = {
  session: 'session',
  fed: ['input/x:0', 'input/y:0'],
  fetched: ['loss/sub:0'],
  operations: order.map((node, i) => ({ node, op: 'Op', inputs: [], ready: i * 10, start: i * 10, end: i * 10 + 10, device: '', bytes: 4, outputs: [], dead: false })),
};
const layers = graphOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`layer${Math.floor(i / 3)}/op${i}`, i === 0 ? 'Placeholder' : `Relu layer${Math.floor((i - 1) / 3)}/op${i - 1}`])));
const item = (name: string) => page.getByRole('treeitem', { name });

async function focusTree(): Promise<void> {
  await expect.element(page.getByRole('tree')).toBeVisible();
  (page.getByRole('tree').element() as HTMLElement).focus();
}

test('a large graph opens closed; Enter opens a scope, Escape goes up', async () => {
  mountInTest(1000)(<GraphView graph={layers} language="en" />);
  await expect.element(page.getByRole('figure', { name: 'Graph' })).toHaveAccessibleDescription('Dataflow graph of 60 operations in 20 name scopes, with 59 edges.');
  await focusTree();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(item('scope layer1, 3 ops')).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.element(item('layer1/op4, Relu')).toBeVisible();
  await expect.element(item('scope layer1, 3 ops')).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.element(item('layer1/op4, Relu')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(item('scope layer1, 3 ops')).toHaveAttribute('aria-selected', 'false');
});

test('search opens the scopes around what it finds and tells about it', async () => {
  mountInTest(1000)(<GraphView graph={layers} language="en" />);
  await page.getByRole('searchbox').fill('op17');
  await userEvent.keyboard('{Enter}');
  await expect.element(item('layer5/op17, Relu')).toHaveAttribute('aria-selected', 'true');
  const panel = page.getByRole('complementary', { name: 'layer5/op17' });
  await expect.element(panel.getByText('float32 ?×3').first()).toBeVisible();
  await panel.getByRole('button', { name: 'layer5/op16' }).click();
  await expect.element(item('layer5/op16, Relu')).toHaveAttribute('aria-selected', 'true');
});

test('a fetch that the reader marks brings its path forward', async () => {
  mountInTest(1000)(<GraphView graph={regression} language="en" />);
  await page.getByRole('searchbox').fill('predict');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Fetch' }).click();
  await expect.element(page.getByText('4 of 12 operations run')).toBeVisible();
  await expect.element(item('loss/sub, Sub')).toHaveAttribute('data-faint');
  await expect.element(item('model/w/read, Identity')).not.toHaveAttribute('data-faint');
});

test('a traced step is replayed operation by operation', async () => {
  mountInTest(1000)(<GraphView graph={regression} language="zh" traces={[trace]} />);
  await page.getByRole('combobox', { name: '执行路径' }).selectOptions('0');
  await page.getByRole('button', { name: '回放' }).click();
  await expect.element(item('model/w, VariableV2, 执行中')).toBeVisible();
  await page.getByRole('button', { name: '前进一步' }).click();
  await expect.element(item('model/w, VariableV2, 完成')).toBeVisible();
  await expect.element(item('loss/sub, Sub, 取回, 等待')).toBeVisible();
  (page.getByRole('slider', { name: '播放位置' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(item('loss/sub, Sub, 取回, 完成')).toBeVisible();
});

test('panning moves one layer and renders nothing anew', async () => {
  mountInTest(1000)(<GraphView graph={layers} language="en" />);
  await focusTree();
  const svg = document.querySelector<SVGSVGElement>('[role="tree"] svg');
  const tree = page.getByRole('tree').element();
  const changed: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changed.push(...records));
  if (svg) observer.observe(svg, { childList: true, subtree: true, characterData: true });
  const { left, top } = tree.getBoundingClientRect();
  const before = svg?.style.transform;
  const send = (type: string, x: number, y: number): void => void tree.dispatchEvent(new PointerEvent(type, { pointerId: 1, bubbles: true, clientX: left + x, clientY: top + y, buttons: 1 }));
  // A pointer made by a script cannot be captured.
  tree.setPointerCapture = () => undefined;
  send('pointerdown', 20, 20);
  send('pointermove', 60, 50);
  send('pointermove', 120, 80);
  send('pointerup', 120, 80);
  await new Promise(requestAnimationFrame);
  expect(svg?.style.transform).not.toBe(before);
  expect(changed.concat(observer.takeRecords())).toEqual([]);
});

test('another graph starts anew', async () => {
  const render = mountInTest(1000);
  render(<GraphView graph={layers} language="en" />);
  await expect.element(item('scope layer1, 3 ops')).toBeVisible();
  render(<GraphView graph={graphOf({ a: 'Const', b: 'Neg a' })} language="en" />);
  await expect.element(item('b, Neg')).toBeVisible();
  render(<GraphView graph={{ nodes: [] }} language="en" />);
  await expect.element(page.getByText('The graph has no operations yet.').last()).toBeVisible();
});
