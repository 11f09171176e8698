/** How long the graph view takes to open ten thousand operations, and how smoothly it pans. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../src/app/theme/base.css';
import '../../../src/app/theme/tokens.css';
import { GraphView } from '../../../src/charts/graph/GraphView';
import type { GraphJob, GraphResult, PanResult } from '../../shared/jobs';
import { frameGapsDuring } from '../frameGaps';
import { flatGraph, nestedGraph } from '../graphs';

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

export async function measureGraph({ shape, operations, panFrames }: GraphJob): Promise<GraphResult> {
  const graph = shape === 'flat' ? flatGraph(operations) : nestedGraph(operations);
  const host = document.body.appendChild(document.createElement('main'));
  host.style.width = '1120px';
  const start = performance.now();
  createRoot(host).render(createElement(GraphView, { graph, language: 'en', height: 600 }));
  const tree = await appeared<HTMLElement>(host, '[role="tree"]');
  await appeared(tree, '[role="treeitem"], path');
  // The frame in which it is drawn has ended when the second one after it begins.
  await nextFrame();
  await nextFrame();
  const openMs = performance.now() - start;
  // A pointer made by a script cannot be captured.
  tree.setPointerCapture = () => undefined;
  const near = await pan(tree, panFrames);
  const whole = host.querySelector<HTMLButtonElement>('button[aria-label="Show all"]');
  if (!whole) throw new Error('The graph view has no button for all of the graph.');
  whole.click();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { openMs, near, whole: await pan(tree, panFrames) };
}

async function appeared<T extends Element>(within: Element, selector: string): Promise<T> {
  for (;;) {
    const found = within.querySelector<T>(selector);
    if (found) return found;
    await nextFrame();
  }
}

/** Drags to and fro, a little in every frame. */
async function pan(tree: HTMLElement, frames: number): Promise<PanResult> {
  const { left, top, width, height } = tree.getBoundingClientRect();
  const at = (frame: number): [number, number] => {
    const share = Math.abs(((frame / 60) % 2) - 1);
    return [left + width * (0.2 + 0.6 * share), top + height * (0.2 + 0.6 * share)];
  };
  const send = (type: string, frame: number): void => {
    const [clientX, clientY] = at(frame);
    tree.dispatchEvent(new PointerEvent(type, { pointerId: 1, bubbles: true, clientX, clientY, buttons: 1 }));
  };
  let frame = 0;
  send('pointerdown', 0);
  const { gaps, value: seconds } = await frameGapsDuring(async () => {
    const start = performance.now();
    while (frame < frames) await nextFrame();
    return (performance.now() - start) / 1000;
  }, () => send('pointermove', ++frame));
  send('pointerup', frame);
  return { ...gaps, framesPerSecond: frames / seconds };
}
