/** Boxes on their way through the three networks, by their corners as the authors count them: the last pixel is part of the box. */

export interface Candidate {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly score: number;
}
/** What a network would move the corners by, as parts of the box's size: x1, y1, x2, y2. */
export type Shift = readonly [number, number, number, number];

/** Bounding-box regression. @param extent what is added to the difference of the corners: 1 counts the last pixel */
export function shifted(box: Candidate, [a, b, c, d]: Shift, extent: 0 | 1): Candidate {
  const [width, height] = [box.x2 - box.x1 + extent, box.y2 - box.y1 + extent];
  return { ...box, x1: box.x1 + a * width, y1: box.y1 + b * height, x2: box.x2 + c * width, y2: box.y2 + d * height };
}

/** The square of the longer side with the same middle. */
export function squared({ x1, y1, x2, y2, score }: Candidate): Candidate {
  const side = Math.max(x2 - x1, y2 - y1);
  const [left, top] = [(x1 + x2 - side) / 2, (y1 + y2 - side) / 2];
  return { x1: left, y1: top, x2: left + side, y2: top + side, score };
}

/** Shared area by the area of both together, or by that of the smaller one (then the last pixel counts, as in the authors' code). */
export type Overlap = 'union' | 'smaller';

/**
 * Non-maximum suppression: of boxes that overlap by more than `most`, the surest stays.
 * @returns places in `boxes`, surest first
 */
export function suppressed(boxes: readonly Candidate[], most: number, overlap: Overlap): number[] {
  const order = boxes.map((_, i) => i).sort((a, b) => (boxes[b]?.score ?? 0) - (boxes[a]?.score ?? 0));
  const kept: number[] = [];
  for (const i of order) {
    const box = boxes[i];
    if (box && kept.every((k) => overlapOf(boxes[k] ?? box, box, overlap) <= most)) kept.push(i);
  }
  return kept;
}

function overlapOf(a: Candidate, b: Candidate, overlap: Overlap): number {
  const extent = overlap === 'smaller' ? 1 : 0;
  const area = (box: Candidate): number => (box.x2 - box.x1 + extent) * (box.y2 - box.y1 + extent);
  const width = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) + extent;
  const height = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) + extent;
  const common = Math.max(0, width) * Math.max(0, height);
  return common / (overlap === 'smaller' ? Math.min(area(a), area(b)) : area(a) + area(b) - common);
}
