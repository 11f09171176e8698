import { frameRoom, type Measure } from './itemSize';
import { overlap, type Rectangle, type SceneItem, type SceneLine } from './scene';

/** Scenes with more lines are looked at from afar: labels there would cost more than they tell. */
const mostLines = 1500;

/** Takes the labels away that would lie on another label or on an item; those of thick lines stay before those of thin ones. */
export function withoutClashes(lines: readonly SceneLine[], items: readonly SceneItem[], measure: Measure): SceneLine[] {
  if (lines.length > mostLines) return lines.map((line) => ({ ...line, label: null }));
  const taken: Rectangle[] = items.map((item) => (item.open ? { ...item, height: frameRoom.band } : item));
  const kept = new Set<SceneLine>();
  for (const line of lines.toSorted((a, b) => b.thickness - a.thickness)) {
    if (line.label === null) continue;
    const width = measure(typeof line.label === 'number' ? `${line.label} tensors` : line.label, 400);
    const place = { x: line.middle[0] - width / 2, y: line.middle[1] - 7, width, height: 14 };
    if (taken.some((other) => overlap(other, place))) continue;
    taken.push(place);
    kept.add(line);
  }
  return lines.map((line) => (kept.has(line) ? line : { ...line, label: null }));
}
