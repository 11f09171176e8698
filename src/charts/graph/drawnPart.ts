import { overlap, type Rectangle, type Scene } from './scene';
import { contains, partToDraw, scales, shownPart, type Size, type View } from './view';

/** What of a scene is in the document: its part, and how closely it is drawn. */
export interface DrawnPart {
  readonly scene: Scene;
  readonly part: Rectangle;
  /** Too small to read and too many to draw one by one. */
  readonly coarse: boolean;
  /** Labels on lines are legible. */
  readonly labelled: boolean;
}

const readable = 0.45;
const mostSmall = 700;

export function drawnPart(scene: Scene, view: View, page: Size): DrawnPart {
  const part = partToDraw(scene, view, page);
  return { scene, part, coarse: isCoarse(scene, part, view), labelled: view.scale >= scales.legible };
}

function isCoarse({ items }: Scene, part: Rectangle, { scale }: View): boolean {
  if (scale >= readable || items.length <= mostSmall) return false;
  return items.reduce((count, item) => count + Number(overlap(item, part)), 0) > mostSmall;
}

/** Whether it still serves for a view. */
export function stillServes({ scene, part, coarse, labelled }: DrawnPart, view: View, page: Size): boolean {
  if (labelled !== view.scale >= scales.legible || coarse !== isCoarse(scene, part, view)) return false;
  const shown = shownPart(view, page);
  const [left, top] = [Math.max(0, shown.x), Math.max(0, shown.y)];
  const [right, bottom] = [Math.min(scene.width, shown.x + shown.width), Math.min(scene.height, shown.y + shown.height)];
  return right <= left || bottom <= top || contains(part, { x: left, y: top, width: right - left, height: bottom - top });
}
