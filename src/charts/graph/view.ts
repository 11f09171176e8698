import type { Rectangle, Scene } from './scene';

/** What of the scene is shown: a point of it lies on the page at `x + scale * itself`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const scales = { least: 0.005, most: 3, legible: 0.55 } as const;
const margin = 24;

/** The whole scene where that is legible, else its upper part. */
export function openingView(scene: Size, page: Size): View {
  const whole = fittingScale(scene, page);
  return whole >= scales.legible ? fittedView(scene, page) : { scale: 0.8, x: (page.width - scene.width * 0.8) / 2, y: margin };
}

/** The whole scene in the middle of the page. */
export function fittedView(scene: Size, page: Size): View {
  const scale = fittingScale(scene, page);
  return { scale, x: (page.width - scene.width * scale) / 2, y: (page.height - scene.height * scale) / 2 };
}

function fittingScale(scene: Size, page: Size): number {
  const scale = Math.min((page.width - 2 * margin) / Math.max(1, scene.width), (page.height - 2 * margin) / Math.max(1, scene.height));
  return Math.min(1.15, Math.max(scales.least, scale));
}

/** Larger or smaller by a factor, with one point of the page kept in place. */
export function zoomedView({ x, y, scale }: View, factor: number, at: readonly [x: number, y: number]): View {
  const next = Math.min(scales.most, Math.max(scales.least, scale * factor));
  return { scale: next, x: at[0] - ((at[0] - x) * next) / scale, y: at[1] - ((at[1] - y) * next) / scale };
}

/** The smallest move that brings something fully into view; at least at a legible scale where `close`. */
export function revealingView(view: View, thing: Rectangle, page: Size, close: boolean): View {
  const scale = close ? Math.max(view.scale, 0.9) : view.scale;
  const at = scale === view.scale ? view : { scale, x: page.width / 2 - (thing.x + thing.width / 2) * scale, y: page.height / 2 - (thing.y + thing.height / 2) * scale };
  return { scale, x: into(at.x, thing.x * scale, thing.width * scale, page.width), y: into(at.y, thing.y * scale, thing.height * scale, page.height) };
}

function into(shift: number, start: number, size: number, room: number): number {
  if (size + 2 * margin > room) return Math.min(margin - start, Math.max(shift, room - margin - start - size));
  return Math.max(margin - start, Math.min(shift, room - margin - start - size));
}

/** The part of the scene that the page shows. */
export function shownPart({ x, y, scale }: View, page: Size): Rectangle {
  return { x: -x / scale, y: -y / scale, width: page.width / scale, height: page.height / scale };
}

/** Scenes up to this many things are drawn whole; of larger ones the part that is shown, with a margin to pan in. */
const drawnWhole = 500;

export function partToDraw(scene: Scene, view: View, page: Size): Rectangle {
  const edge = 60;
  if (scene.items.length + scene.lines.length <= drawnWhole) return { x: -edge, y: -edge, width: scene.width + 2 * edge, height: scene.height + 2 * edge };
  const shown = shownPart(view, page);
  const [mx, my] = [shown.width / 3, shown.height / 3];
  return { x: shown.x - mx, y: shown.y - my, width: shown.width + 2 * mx, height: shown.height + 2 * my };
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
}
