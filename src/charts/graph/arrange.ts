import type { LayoutAnswer, LayoutQuestion } from './boxLayout';
import { dagreLayout } from './dagreLayout';
import { layeredLayout } from './layeredLayout';

/** dagre's time grows faster than the square; up to here it stays within a few frames. */
const mostForDagre = 170;

/** Lays a level out: carefully while it is small, quickly where it is large. */
export function arrange(question: LayoutQuestion): LayoutAnswer {
  const { boxes, lines } = question;
  if (boxes.length === 0) return { width: 0, height: 0, middles: new Map(), routes: lines.map(() => []) };
  return boxes.length + lines.length <= mostForDagre ? dagreLayout(question) : layeredLayout(question);
}
